"""Whose words each column may hold: whoever adds a column of text says so here, and sees to those of consumers."""

import sqlalchemy as sa

from sync.central.db import tables as t

# Of a consumer, or written about one: what is forgotten, given out and erased (`keeping`).
CONSUMERS = """
case_item.details case_key.value delivery.body event.body exception_answer.note idempotency.body notice.problem
provisional_match.note refused_report.problem refused_report.settled_note resolution.note return_case.customer
return_case.external_references return_case.method return_case.order_id return_case.order_number return_case.rma_number
return_request.customer return_request.items return_request.order_number return_request.rma_number
seen_number.refused_body undeclared_answer.note
"""

# Of people who work for the operator, a merchant or a partner, and about these: they stay.
OTHERS = """
account.email account.name account.password_hash account.totp_secret audit.actor audit.detail audit.subject
delivery_attempt.problem device.station_name enrolment_code.station_name exception_answer.by gap.reason invitation.email
invitation.invited_by merchant.contact merchant.name merchant.rules merchant.services merchant.start_url
partner_key.partner place.country place.postal_code return_case.partner return_point.address return_point.country
return_point.hours return_point.name return_point.opening_hours return_point.postal_code return_point.refuses
return_request.partner session.agent staff.name staff.return_points station_setting.document undeclared_answer.by
webhook.disabled_because webhook.partner webhook.url open_exception.partner
"""

# What a program made or chose: ids, hashes, keys, states, numbers as text. An order line's id is the merchant's own.
NOBODYS = """
account.account_id account.role alarm.about alarm.detail alarm.device_id alarm.kind audit.action awaited_photo.device_id
awaited_photo.event_id awaited_photo.sha256 blob.device_id blob.mime blob.sha256 case_change.case_id case_change.op
case_change.reason case_item.case_id case_item.item_id case_item.order_line_id case_key.case_id case_key.kind
day_proof.day day_proof.device_id day_proof.hash decision_revision.basis decision_revision.case_id
decision_revision.decision decision_revision.trigger delivery.case_id delivery.event delivery.message_id delivery.state
delivery.subject device.device_id device.next_key device.old_key device.public_key device.return_point_id device.status
device_day.day device_day.device_id device_key.device_id device_key.public_key enrolment_code.code_sha256
enrolment_code.device_id enrolment_code.enrolment_id enrolment_code.public_key enrolment_code.return_point_id
event.body_sha256 event.case_id event.chain event.device_id event.event_id event.notices event.prev event.signature
event.subject event.type event_blob.event_id event_blob.sha256 event_label.event_id event_label.label
exception_answer.answer exception_answer.case_id exception_answer.event_id exception_answer.item_id
exception_answer.kind figure.name figure.scope gap.device_id idempotency.api_key_id idempotency.fingerprint
idempotency.headers idempotency.key invitation.role invitation.token_sha256 nonce.device_id nonce.nonce notice.about
notice.kind notice.notice_id notice.role notice.state open_exception.case_id open_exception.event_id
open_exception.item_id open_exception.kind partner_key.key_id partner_key.key_sha256 partner_key.store_ids pass_key.kid
pass_key.public_key pass_key.sealed provisional_match.case_id provisional_match.event_id recovery_code.account_id
recovery_code.code_sha256 refused_report.case_id refused_report.device_id refused_report.event_id resolution.case_id
resolution.decision resolution.item_id return_case.case_id return_case.create_mark return_case.follows_case_id
return_case.return_request_id return_case.status return_point.return_point_id return_request.create_mark
return_request.return_request_id search_use.device_id seen_number.code seen_number.device_id seen_number.event_id
seen_number.verdict session.account_id session.session_sha256 session.stage session.totp_offer setting.name
setting.value sign_in_try.subject staff.badge_sha256 staff.pin_hash staff.role staff.staff_ref station_setting.scope
undeclared_answer.case_id undeclared_answer.goods_id undeclared_answer.new_case_id undeclared_answer.state
upload.device_id upload.sha256 upload_part.device_id upload_part.object_key upload_part.sha256 webhook.event
webhook.lease webhook.previous_secret webhook.secret webhook.store_ids
"""


def test_of_every_column_that_can_hold_words_it_is_known_whose_they_are() -> None:
    words = (sa.String, sa.JSON, sa.LargeBinary)
    there = sorted(
        f"{table.name}.{column.name}"
        for table in t.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, words)
    )
    assert sorted(f"{CONSUMERS} {OTHERS} {NOBODYS}".split()) == there
