"""MiniStack 1.5.33's judgement of permissions, mended where it judges our roles otherwise than AWS does."""

import json
import os
import threading
import time

from ministack import app
from ministack.core import iam_actions, iam_evaluator
from ministack.services import secretsmanager
from ministack.services.cloudformation import provisioners

# 1. Ref of a secret is its ARN, which policies are written on; MiniStack gives its name.

_secret = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
_as_named = dict(_secret)


def _secret_name(arn):
    return next((name for name, each in secretsmanager._secrets.items() if each["ARN"] == arn), arn)


def _create_secret(logical_id, props, stack_name):
    _, attributes = _as_named["create"](logical_id, props, stack_name)
    return attributes["Arn"], attributes


def _update_secret(arn, old_props, new_props, stack_name, logical_id=None):
    _, attributes = _as_named["update"](_secret_name(arn), old_props, new_props, stack_name, logical_id)
    return attributes["Arn"], attributes


def _delete_secret(arn, props):
    _as_named["delete"](_secret_name(arn), props)


_secret.update(create=_create_secret, update=_update_secret, delete=_delete_secret)

# 2. A batch of messages is allowed by the action on one.

_BATCHES = {f"sqs:{name}Batch": f"sqs:{name}" for name in ("SendMessage", "DeleteMessage", "ChangeMessageVisibility")}
_action_of = iam_actions.extract_iam_action


def _action(*call, **named):
    action = _action_of(*call, **named)
    return _BATCHES.get(action, action)


iam_actions.extract_iam_action = _action

# 3. Loopback counts as TLS, which our queues insist on.

app.pin_request_origin = lambda address, _secure: iam_evaluator.pin_request_origin(address, True)

# 4. A mail is sent in the name of its sender's domain; MiniStack asks for the right to every identity.

_mail_resource = iam_actions._ses_v2_resource_arn


def _identity(method, path, body, region, account):
    if not path.rstrip("/").endswith("/outbound-emails"):
        return _mail_resource(method, path, body, region, account)
    domain = json.loads(body)["FromEmailAddress"].rsplit("@", 1)[-1]
    return f"arn:aws:ses:{region}:{account}:identity/{domain}"


iam_actions._ses_v2_resource_arn = _identity

# 5. A token is completed at the machine that gave it out, a Map's children under the Map's label; MiniStack asks for the
# right to every machine.

machines = {}
_resource_of = iam_actions.extract_resource_arn


def _resource(service, method, path, headers, body, *rest):
    if service == "states":
        machine = machines.get(json.loads(body or b"{}").get("taskToken"))
        if machine is not None:
            return machine
    return _resource_of(service, method, path, headers, body, *rest)


iam_actions.extract_resource_arn = _resource

# 6. Judged from a moment on, as long as a file is there. MiniStack judges from its start or never, and its judgement of the
# CDK's own roles keeps the CDK from its bucket.


def _follow(file):
    while True:
        app.AUTH = os.path.exists(file)
        time.sleep(0.05)


def watch(file):
    threading.Thread(target=_follow, args=(file,), daemon=True).start()
