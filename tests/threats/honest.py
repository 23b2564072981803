"""Twenty people who write: `python -m tests.threats.honest PORT CODE SECONDS`, times on stdout."""

from __future__ import annotations

import http.client
import json
import sys
import threading
import time
from typing import Final
from uuid import uuid4

PEOPLE: Final = 20
QUESTION: Final = "oefen.waarden.eigen"
_PACE_S: Final = 0.25


class Person:
    """Comes in before it begins, then writes and waits for each receipt as a page does."""

    def __init__(self, port: int, code: str, number: int) -> None:
        self._port = port
        self._address = f"127.0.1.{number + 1}"
        self._cookie = self._as = ""
        self._line = self._opened()
        self.times: list[float] = []
        self.failed: list[str] = []
        self._post("join", code=code)
        self._as = self._post("claim", seat=uuid4().hex)["person"]["key"]

    def _opened(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(
            "127.0.0.1", self._port, timeout=12, source_address=(self._address, 0)
        )

    def _post(self, path: str, **body: object) -> dict[str, dict[str, str]]:
        host = f"127.0.0.1:{self._port}"
        headers = {"Host": host, "Origin": f"http://{host}", "X-Dialoogavond": "1"}
        headers |= {"Content-Type": "application/json", "Cookie": self._cookie}
        self._line.request("POST", f"/api/{path}", json.dumps(body), headers)
        answer = self._line.getresponse()
        data = answer.read()
        self._cookie = (answer.headers["Set-Cookie"] or self._cookie).partition(";")[0]
        if answer.status != 200:
            raise ConnectionError(f"{path} {answer.status}")
        found: dict[str, dict[str, str]] = json.loads(data)
        return found

    def write(self, until: float) -> None:
        """One draft or answer after the other; a line that is cut is opened anew, as pages do."""
        rev = 0
        while time.monotonic() < until:
            rev += 1
            begun = time.monotonic()
            try:
                if rev % 4:
                    self._post("draft", question=QUESTION, rev=rev, body="x" * 60, **self._who())
                else:
                    self._post("answer", id=uuid4().hex, question=QUESTION, **self._who(), **_SAID)
            except (OSError, http.client.HTTPException) as error:
                self.failed.append(repr(error))
                self._line.close()
                self._line = self._opened()
            else:
                self.times.append(time.monotonic() - begun)
            # Now and then a page comes anew: its line is a new one, in the middle of it all.
            if rev % 7 == 0:
                self._line.close()
            time.sleep(_PACE_S)

    def _who(self) -> dict[str, str]:
        return {"as": self._as}


_SAID: Final = {"value": {"items": ["rust"]}}


def main(port: int, code: str, seconds: float) -> None:
    """Come in, say so, wait for a line on stdin, write."""
    people = [Person(port, code, number) for number in range(PEOPLE)]
    sys.stdout.write("here\n")
    sys.stdout.flush()
    sys.stdin.readline()
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=each.write, args=(until,)) for each in people]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    times = [each for person in people for each in person.times]
    failed = [each for person in people for each in person.failed]
    sys.stdout.write(json.dumps({"times": times, "failed": failed}))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], float(sys.argv[3]))
