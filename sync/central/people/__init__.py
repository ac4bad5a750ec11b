"""People who sign in on the pages, and the trail of what they did."""
