"""Read-only views of a session, for people with Datasette or plain sqlite3.

They are a documented, public format (docs/session-file.md): a column may be added, none renamed.
"""

# ruff: noqa: S608 these queries are put together from our own constants, before any data exists

from __future__ import annotations

from typing import Final

from workshop.domain.pending import NOT_PLACED, Act


def _words(path: str, data: str = "e.data") -> str:
    """SQL for the words whose number stands at `path` of `data`; NULL once they are erased."""
    return _taken(f"json_extract({data}, '{path}')")


def _taken(number: str, body: str = "c.body") -> str:
    """SQL for the words with this number; empty words stand in its place, erased ones have -1."""
    return f"""CASE
    WHEN typeof({number}) = 'text' THEN {number}
    WHEN {number} >= 0 THEN json_extract({body}, '$[' || {number} || ']')
  END"""


def _newest(kinds: str, *key: str, only: str = "TRUE") -> str:
    """SQL for the newest event of `kinds` for each `key` (columns, or paths in the data)."""
    parts = ", ".join(f"json_extract(data, '{k}')" if k.startswith("$") else k for k in key)
    return f"""(
  SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY {parts} ORDER BY seq DESC) AS newest_is_1
    FROM events WHERE kind IN ({kinds}) AND ({only})
  ) WHERE newest_is_1 = 1
)"""


_WORDS_OF_E: Final = "LEFT JOIN contents AS c ON c.id = e.content_id"

_PARTICIPANTS: Final = f"""
SELECT
  json_extract(e.data, '$.participant') AS participant,
  {_words("$.name")} AS name,
  json_extract(e.data, '$.role') AS role,
  {_words("$.group")} AS political_group,
  e.seq
FROM {_newest("'ParticipantSet', 'ParticipantRemoved'", "$.participant")} AS e
{_WORDS_OF_E}
WHERE e.kind = 'ParticipantSet'
"""

_TEAMS: Final = f"""
SELECT
  json_extract(e.data, '$.team') AS team,
  {_words("$.name")} AS name,
  json_extract(e.data, '$.members') AS members,
  e.seq
FROM {_newest("'TeamSet', 'TeamRemoved'", "$.team")} AS e
{_WORDS_OF_E}
WHERE e.kind = 'TeamSet'
"""

_ATTENDANCE: Final = """
SELECT
  json_extract(e.data, '$.participant') AS participant,
  p.name,
  json_extract(e.data, '$.presence') AS presence,
  json_extract(e.data, '$.when') AS since,
  e.seq
FROM events AS e
LEFT JOIN participants AS p ON p.participant = json_extract(e.data, '$.participant')
WHERE e.kind = 'PresenceRecorded'
"""

_ANSWERS: Final = f"""
WITH showings AS (
  SELECT question, json_extract(data, '$.up_to_seq') AS up_to_seq
  FROM {_newest("'Shown'", "question")}
), given AS (
  SELECT kind, question, subject, content_id, data, seq, at, seq AS place
  FROM events WHERE kind IN ('AnswerSubmitted', 'AnswerWithdrawn')
  UNION ALL
  SELECT kind, question, author, content_id, data, NULL, NULL, {NOT_PLACED}
  FROM pending WHERE act = '{Act.ANSWER.value}'
), revisions AS (
  SELECT
    e.*,
    max(e.place) OVER revisions_of_one AS newest,
    max(CASE WHEN e.place <= s.up_to_seq THEN e.place END) OVER revisions_of_one AS newest_shown
  FROM given AS e
  LEFT JOIN showings AS s ON s.question = e.question
  WINDOW revisions_of_one AS (PARTITION BY e.question, e.subject)
)
SELECT
  e.question,
  e.subject,
  coalesce(p.name, t.name) AS name,
  e.place = e.newest AS stands,
  e.place IS e.newest_shown AS shown,
  json_extract(e.data, '$.late') AS late,
  json_extract(e.data, '$.medium') AS medium,
  c.body AS value,
  c.id IS NULL AS erased,
  e.seq,
  e.at
FROM revisions AS e
{_WORDS_OF_E}
LEFT JOIN participants AS p ON p.participant = e.subject
LEFT JOIN teams AS t ON 'team:' || t.team = e.subject
WHERE e.kind = 'AnswerSubmitted'
"""

# Undo is refused once something changed since: what was undone may be read as never done.
_NOT_UNDONE: Final = """
  id IS NULL OR id NOT IN (SELECT json_extract(data, '$.command') FROM events WHERE kind = 'Undone')
"""

_JOINT_ANSWERS: Final = f"""
WITH placed AS (
  SELECT o.question, item.value AS entry, item.key AS place
  FROM {_newest("'EntriesOrdered'", "question", only=_NOT_UNDONE)} AS o,
    json_each(o.data, '$.order') AS item
)
SELECT
  e.question,
  json_extract(e.data, '$.entry') AS entry,
  row_number() OVER (
    PARTITION BY e.question ORDER BY placed.place IS NULL, placed.place, first.seq
  ) AS place,
  (
    SELECT json_group_object(f.key, {_taken("f.value")})
    FROM json_each(e.data, '$.fields') AS f
  ) AS fields,
  {_words("$.rationale")} AS rationale,
  json_extract(e.data, '$.sources') AS sources,
  e.seq,
  e.at
FROM {_newest("'EntrySet', 'EntryRemoved'", "question", "$.entry", only=_NOT_UNDONE)} AS e
{_WORDS_OF_E}
LEFT JOIN placed
  ON placed.question = e.question AND placed.entry = json_extract(e.data, '$.entry')
JOIN (
  SELECT question, json_extract(data, '$.entry') AS entry, min(seq) AS seq
  FROM events WHERE kind = 'EntrySet' GROUP BY 1, 2
) AS first ON first.question = e.question AND first.entry = json_extract(e.data, '$.entry')
WHERE e.kind = 'EntrySet'
"""

_REMARKS: Final = f"""
SELECT
  e.question,
  json_extract(e.data, '$.remark') AS remark,
  json_extract(e.data, '$.kind') AS kind,
  {_words("$.text")} AS text,
  json_extract(e.data, '$.sources') AS sources,
  e.seq,
  e.at
FROM {_newest("'RemarkSet', 'RemarkRemoved'", "question", "$.remark", only=_NOT_UNDONE)} AS e
{_WORDS_OF_E}
WHERE e.kind = 'RemarkSet'
"""

_POLLS: Final = f"""
WITH numbered AS (
  SELECT *, sum(kind = 'PollOpened') OVER (PARTITION BY question ORDER BY seq) AS poll
  FROM events WHERE kind IN ('PollOpened', 'StanceTaken', 'HandsCounted', 'PollClosed')
), stances AS (
  SELECT e.question, e.poll, json_extract(e.data, '$.stance') AS stance,
    nullif({_words("$.reservation")}, '') AS reservation
  FROM (
    SELECT *, row_number() OVER (PARTITION BY question, poll, subject ORDER BY seq DESC) AS n
    FROM numbered WHERE kind = 'StanceTaken'
  ) AS e
  {_WORDS_OF_E}
  WHERE e.n = 1
), counted AS (
  SELECT question, poll,
    sum(stance = 'akkoord') AS agree,
    sum(stance = 'akkoord met kanttekening') AS with_reservation,
    sum(stance = 'niet akkoord') AS disagree
  FROM stances GROUP BY question, poll
), hands AS (
  SELECT e.*, c.body
  FROM (
    SELECT *, row_number() OVER (PARTITION BY question, poll ORDER BY seq DESC) AS n
    FROM numbered WHERE kind = 'HandsCounted'
  ) AS e
  {_WORDS_OF_E}
  WHERE e.n = 1
)
SELECT
  o.question,
  o.poll,
  o.at AS opened_at,
  (SELECT max(at) FROM numbered AS x
    WHERE x.question = o.question AND x.poll = o.poll AND x.kind = 'PollClosed') AS closed_at,
  h.seq IS NOT NULL AS by_hands,
  coalesce(json_extract(h.data, '$.agree'), s.agree, 0) AS agree,
  coalesce(json_extract(h.data, '$.with_reservation'), s.with_reservation, 0) AS with_reservation,
  coalesce(json_extract(h.data, '$.disagree'), s.disagree, 0) AS disagree,
  CASE WHEN h.seq IS NULL THEN (
    SELECT json_group_array(reservation) FROM (
      SELECT reservation FROM stances AS r
      WHERE r.question = o.question AND r.poll = o.poll AND reservation <> ''
      ORDER BY reservation
    )
  ) ELSE (
    SELECT json_group_array({_taken("r.value", "h.body")})
    FROM json_each(h.data, '$.reservations') AS r
  ) END AS reservations
FROM numbered AS o
LEFT JOIN counted AS s ON s.question = o.question AND s.poll = o.poll
LEFT JOIN hands AS h ON h.question = o.question AND h.poll = o.poll
WHERE o.kind = 'PollOpened'
"""

_POINT_KINDS: Final = """'ContributionRecorded', 'PledgeRecorded', 'AgreementRecorded',
  'PointParked', 'PointStruck'"""

_POINTS: Final = f"""
SELECT
  CASE e.kind
    WHEN 'ContributionRecorded' THEN 'contribution'
    WHEN 'PledgeRecorded' THEN 'pledge'
    WHEN 'AgreementRecorded' THEN 'agreement'
    ELSE 'parked'
  END AS kind,
  json_extract(e.data, '$.point') AS point,
  {_words("$.text")} AS text,
  json_extract(e.data, '$.step') AS step,
  {_words("$.by")} AS said_by,
  {_words("$.to")} AS said_to,
  {_words("$.who")} AS who,
  {_words("$.due")} AS due,
  e.seq,
  e.at
FROM {_newest(_POINT_KINDS, "$.point")} AS e
{_WORDS_OF_E}
WHERE e.kind <> 'PointStruck'
"""

_COMMENTS: Final = f"""
WITH said AS (
  SELECT content_id, data, subject, seq, at, seq AS place FROM events WHERE kind = 'CommentMade'
  UNION ALL
  SELECT content_id, data, author, NULL, NULL, {NOT_PLACED}
  FROM pending WHERE act = '{Act.COMMENT.value}'
), newest AS (
  SELECT *, row_number() OVER (
    PARTITION BY json_extract(data, '$.comment') ORDER BY place DESC
  ) AS n FROM said
)
SELECT
  json_extract(e.data, '$.comment') AS comment,
  json_extract(e.data, '$.concept') AS concept,
  e.subject,
  coalesce(p.name, t.name) AS name,
  {_words("$.text")} AS text,
  json_extract(a.data, '$.taken_over') AS taken_over,
  {_taken("json_extract(a.data, '$.note')", "ac.body")} AS note,
  e.seq,
  e.at
FROM newest AS e
{_WORDS_OF_E}
LEFT JOIN participants AS p ON p.participant = e.subject
LEFT JOIN teams AS t ON 'team:' || t.team = e.subject
LEFT JOIN {_newest("'CommentAnswered'", "$.comment")} AS a
  ON json_extract(a.data, '$.comment') = json_extract(e.data, '$.comment')
LEFT JOIN contents AS ac ON ac.id = a.content_id
WHERE e.n = 1
"""

_SEALINGS: Final = f"""
WITH acts AS (
  SELECT s.*,
    (SELECT min(seq) FROM events AS n
      WHERE n.seq > s.seq AND n.kind IN ('Sealed', 'SealingAborted')) AS end_seq
  FROM events AS s WHERE s.kind = 'SealingStarted'
), ended AS (
  SELECT a.*, n.kind AS end_kind, n.at AS end_at, n.data AS end_data,
    json_extract(a.data, '$.version') AS version
  FROM acts AS a LEFT JOIN events AS n ON n.seq = a.end_seq
)
SELECT
  e.version,
  CASE WHEN json_type(e.data, '$.adoption') = 'object' THEN 'adopted' ELSE 'agreed' END AS act,
  CASE e.end_kind WHEN 'Sealed' THEN 'sealed' WHEN 'SealingAborted' THEN 'aborted'
    ELSE 'under way' END AS outcome,
  lower(hex(coalesce(
    (SELECT f.link FROM ended AS f
      WHERE f.version = e.version AND f.end_kind = 'Sealed' AND f.seq <= e.seq
      ORDER BY f.seq LIMIT 1),
    e.link
  ))) AS fingerprint,
  e.at AS started_at,
  CASE e.end_kind WHEN 'Sealed' THEN e.end_at END AS sealed_at,
  json_extract(e.end_data, '$.pdf_sha256') AS pdf_sha256,
  json_extract(e.end_data, '$.certificate') AS certificate,
  {_words("$.agreement.place")} AS place,
  {_words("$.agreement.chair")} AS chair,
  {_words("$.agreement.clerk")} AS clerk,
  json_extract(e.data, '$.adoption.council_date') AS council_date,
  {_words("$.adoption.item")} AS item,
  {_words("$.adoption.decision")} AS decision,
  json_extract(e.data, '$.adoption.changed') AS changed,
  e.seq
FROM ended AS e
{_WORDS_OF_E}
"""

VIEWS: Final = {
    "participants": _PARTICIPANTS,
    "teams": _TEAMS,
    "attendance": _ATTENDANCE,
    "answers": _ANSWERS,
    "joint_answers": _JOINT_ANSWERS,
    "remarks": _REMARKS,
    "polls": _POLLS,
    "points": _POINTS,
    "comments": _COMMENTS,
    "sealings": _SEALINGS,
}
"""Name -> SELECT, in an order in which each may use the ones before it."""
