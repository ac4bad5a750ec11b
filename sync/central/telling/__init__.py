"""What leaves central by itself: webhooks and mails, from outboxes of its own."""
