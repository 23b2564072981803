"""Other inputs made of real ones, by what is known of their structure."""
