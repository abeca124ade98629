"""What a calendar says to a program of others: how many entries, and on which days each comes."""

import datetime
import json

import icalendar
import recurring_ical_events

with open("calendar.ics", "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
events = calendar.walk("VEVENT")
for event in events:
    assert event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(days=1), event["UID"]
days = {}
for event in recurring_ical_events.of(calendar).between((2020, 1, 1), (2031, 1, 1)):
    part = str(event["UID"]).split("@")[0]
    days.setdefault(part, []).append(str(event["DTSTART"].dt))
print(
    json.dumps(
        {
            "events": len(events),
            "alarms": len(calendar.walk("VALARM")),
            "uids": len({str(event["UID"]) for event in events}),
            "days": days,
        }
    )
)
