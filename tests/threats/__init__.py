"""Each row of docs/security.md, tried out as somebody who wants it would."""
