"""MiniStack 1.5.33 with what it lacks of what we use, so that templates and workflow run on it as they are.

Each part says what AWS does and MiniStack does not. Where a later version knows it, the part is to be taken out.
"""

import json
import threading

import judged
from ministack import app
from ministack.services import eventbridge, ses, ses_v2, stepfunctions
from ministack.services.cloudformation import provisioners

# 1. AWS::Events::Archive: its EventBridge has archives, its CloudFormation does not know the word.


def _archive(name, props):
    pattern = props.get("EventPattern", "")
    text = pattern if isinstance(pattern, str) else json.dumps(pattern)
    given = {field: props[field] for field in ("Description", "RetentionDays") if field in props}
    return {"ArchiveName": name, "EventSourceArn": props["SourceArn"], "EventPattern": text, **given}


def _made(answer):
    status, _, body = answer
    if status >= 400:
        raise ValueError(f"AWS::Events::Archive: {body!r}")
    name_and_arn = json.loads(body)
    return {"Arn": name_and_arn["ArchiveArn"]}


def _create_archive(logical_id, props, stack_name):
    name = props.get("ArchiveName") or f"{stack_name}-{logical_id}"[:48]
    return name, {**_made(eventbridge._create_archive(_archive(name, props))), "ArchiveName": name}


def _update_archive(name, old_props, new_props, stack_name):
    return name, {**_made(eventbridge._update_archive(_archive(name, new_props))), "ArchiveName": name}


def _delete_archive(name, props):
    eventbridge._delete_archive({"ArchiveName": name})


_ARCHIVE = {"create": _create_archive, "update": _update_archive, "delete": _delete_archive}
if provisioners._RESOURCE_HANDLERS.setdefault("AWS::Events::Archive", _ARCHIVE) is not _ARCHIVE:
    raise SystemExit("MiniStack knows AWS::Events::Archive by now: take it out of mended.py")

# 2. Alarms over metric math: taken in with their first metric, so that they stand; nothing evaluates them.


def _first_metric(props):
    found = next((each["MetricStat"] for each in props.get("Metrics") or [] if "MetricStat" in each), None)
    if found is None:
        return props
    rest = {key: value for key, value in props.items() if key != "Metrics"}
    return {**rest, **found["Metric"], "Period": found["Period"], "Statistic": found["Stat"]}


_put_alarm = provisioners._cw_metric_alarm_put
provisioners._cw_metric_alarm_put = lambda name, props: _put_alarm(name, _first_metric(props))

# 3. lambda:invoke.waitForTaskToken: a function's error fails the state at once, and its answer is told by TaskSubmitted.
# MiniStack drops the error and waits for a token that nobody holds.

_task = threading.local()
_execute_task = stepfunctions._execute_task
_with_callback = stepfunctions._invoke_with_callback
_call_lambda = stepfunctions._call_lambda


def _executing(state, data, execution, context):
    _task.execution = execution
    return _execute_task(state, data, execution, context)


def _calling_back(resource, data, token, state):
    _task.token = token
    judged.machines[token] = _task.execution["stateMachineArn"]
    try:
        return _with_callback(resource, data, token, state)
    finally:
        _task.token = None


def _calling(function, event):
    token = getattr(_task, "token", None)
    if token is None:
        return _call_lambda(function, event)
    try:
        answer = _call_lambda(function, event)
    except stepfunctions._ExecutionError as failure:
        # whoever got the token may have completed it before the function failed: that stands
        waiting = stepfunctions._task_tokens.get(token)
        if waiting is not None and not waiting["event"].is_set():
            waiting["error"] = {"Error": failure.error, "Cause": failure.cause}
            waiting["event"].set()
        raise
    stepfunctions._add_event(_task.execution, "TaskSubmitted")
    return answer


stepfunctions._execute_task = _executing
stepfunctions._invoke_with_callback = _calling_back
stepfunctions._call_lambda = _calling

# 4. A mail's own headers: its list of sent mails shows our id of the mail in the place of SES's.

_handle_mail = ses_v2.handle_request


async def _sent(method, path, headers, body, query):
    answer = await _handle_mail(method, path, headers, body, query)
    if method == "POST" and path.rstrip("/").endswith("/outbound-emails") and answer[0] < 400:
        given = json.loads(body)["Content"].get("Simple", {}).get("Headers", [])
        ours = next((each["Value"] for each in given if each["Name"] == "X-Xeploai-Mail"), None)
        if ours is not None:
            ses._sent_emails_list()[-1]["MessageId"] = ours
    return answer


ses_v2.handle_request = _sent

if __name__ == "__main__":
    judged.watch("enforce")
    app.main()
