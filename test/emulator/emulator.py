"""MiniStack 1.5.33 with what its CloudFormation does not know of our templates, so that the stacks are deployed as they are.

Archives of a bus: its EventBridge has them, only the template's word for them is missing. Alarms over metric math: taken
in with their first metric, so that they stand; nothing here evaluates them.
"""

import json

from ministack.app import main
from ministack.services import eventbridge
from ministack.services.cloudformation import provisioners

FIELDS = ("Description", "RetentionDays")


def _request(name, props):
    pattern = props.get("EventPattern", "")
    text = pattern if isinstance(pattern, str) else json.dumps(pattern)
    given = {field: props[field] for field in FIELDS if field in props}
    return {"ArchiveName": name, "EventSourceArn": props["SourceArn"], "EventPattern": text, **given}


def _checked(answer):
    status, _, body = answer
    if status >= 400:
        raise ValueError(f"AWS::Events::Archive: {body!r}")
    return json.loads(body)


def create(logical_id, props, stack_name):
    name = props.get("ArchiveName") or f"{stack_name}-{logical_id}"[:48]
    made = _checked(eventbridge._create_archive(_request(name, props)))
    return name, {"Arn": made["ArchiveArn"], "ArchiveName": name}


def update(physical_id, old_props, new_props, stack_name):
    made = _checked(eventbridge._update_archive(_request(physical_id, new_props)))
    return physical_id, {"Arn": made["ArchiveArn"], "ArchiveName": physical_id}


def delete(physical_id, props):
    eventbridge._delete_archive({"ArchiveName": physical_id})


def _first_metric(props):
    """An alarm over one metric, where the template has an expression over several."""
    found = next((each["MetricStat"] for each in props.get("Metrics") or [] if "MetricStat" in each), None)
    if found is None:
        return props
    rest = {key: value for key, value in props.items() if key != "Metrics"}
    return {**rest, **found["Metric"], "Period": found["Period"], "Statistic": found["Stat"]}


ARCHIVE = {"create": create, "update": update, "delete": delete}
if provisioners._RESOURCE_HANDLERS.setdefault("AWS::Events::Archive", ARCHIVE) is not ARCHIVE:
    raise SystemExit("MiniStack knows AWS::Events::Archive by now: take it out of emulator.py")

_put_alarm = provisioners._cw_metric_alarm_put
provisioners._cw_metric_alarm_put = lambda name, props: _put_alarm(name, _first_metric(props))

if __name__ == "__main__":
    main()
