# English: the language of last resort.

## Heads of columns

column-id = No.
column-code = Id
column-kind = Kind
column-plan = Plan
column-section = Section
column-section-title = Title of the section
column-measure = Measure
column-measure-title = Title of the measure
column-step = Step
column-title = Title
column-name = Name
column-short = Short
column-due = Deadline
column-due-on = Due
column-original = Originally
column-deadline = In the document
column-status = State
column-days-late = Late
column-days-left = Left
column-unconfirmed = Not confirmed
column-remark = Remark
column-done = Done
column-started = Started
column-dropped = Dropped
column-confirmed = Confirmed
column-log = Last entry
column-executors = Executors
column-executor = Executor
column-executor-ids = Ids of executors
column-funding = Funding
column-funding-ids = Ids of funding
column-outcome = Outcome
column-item-note = Note
column-kpi-note = Note
column-note = Note
column-kpis = KPIs
column-file = File
column-line = Line
column-kpi = KPI
column-unit = Unit
column-direction = Direction
column-direction-assumed = Direction assumed
column-baseline = Baseline
column-baseline-date = Day of the baseline
column-baseline-derived = Baseline derived
column-target = Target
column-by = By
column-in = In
column-value = Value
column-date = Date
column-sum = Sum
column-gap = Gap
column-of-target = Of target
column-achieved = Achieved
column-elapsed = Elapsed
column-expected = Expected
column-expected-at-value = Expected that day
column-pace = Pace
column-needed = Needed a day
column-forecast = Forecast
column-rating = Rating
column-result = Result
column-source = Source
column-items = Items
column-overdue = Over{"\u00AD"}due
column-in-progress = In pro{"\u00AD"}gress
column-waiting = Wait{"\u00AD"}ing
column-planned = Plan{"\u00AD"}ned
column-done-late = Done late
column-done-day-unknown = Day unknown
column-fallen-due = Fallen due
column-done-of-all = of all
column-done-of-due = of due
column-confirmed-of-all = confirmed of all
column-confirmed-of-due = confirmed of due
column-extended = Extended
column-level = Level
column-period = Period
column-days = Days
column-proof = Evidence
column-to-mark = To mark it
column-event = Event
column-contact = Contact

## Names of facts

field-state = State
field-progress = Progress
field-items = Items
field-due = Due
field-deadline = In the document
field-original = Originally
field-left = Left
field-extensions = Extensions
field-started = Started
field-done = Done
field-dropped = Dropped
field-confirmed = Confirmed
field-log = Log
field-remark = Remark
field-note = Note
field-extras = Own keys
field-executors = Executors
field-contact = Contact
field-funding = Funding
field-section = Section
field-measure = Measure
field-step = Step
field-outcome = Outcome
field-kind = Kind
field-rating = Rating
field-value = Value
field-expected = Expected
field-target = Target
field-gap = Gap
field-achieved = Achieved
field-forecast = Forecast
field-baseline = Baseline
field-direction = Direction
field-source = Source
field-url = Address
field-language = Language
field-timezone = Time zone
field-date = Date

## States, ratings and other words

status-overdue = overdue
status-in-progress = in progress
status-waiting = waiting
status-planned = planned
status-done = done
status-dropped = dropped
rating-missed = missed
rating-unreported = unreported
rating-worsening = worsening
rating-off-track = off track
rating-at-risk = at risk
rating-on-track = on track
rating-met = met
rating-unknown = unknown
rating-no-target = no target
direction-increase = increase
direction-decrease = decrease
kind-level = level
kind-flow = flow: values add up
kind-measure = measure
kind-step = step
kind-content = content
kind-period = period
by-section = section
by-executor = executor
by-lead = lead executor
by-funding = funding
by-plan = plan
by-all = all
yes = yes
no = no

## Days, dates and series

weekday-name =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
days-up-to =
    up to { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
day-unknown = day unknown
due-relative =
    within { $unit ->
        [day] { $number ->
            [one] { $number } day
           *[other] { $number } days
        }
        [week] { $number ->
            [one] { $number } week
           *[other] { $number } weeks
        }
        [month] { $number ->
            [one] { $number } month
           *[other] { $number } months
        }
       *[year] { $number ->
            [one] { $number } year
           *[other] { $number } years
        }
    } of { $of }
day-month =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
span = { $from } to { $to }
span-in-year = { $from } to { $to }
saturday = Sat
sunday = Sun
series-until =
    { $every ->
        [month] every month
        [quarter] every quarter
        [half-year] every half-year
       *[year] every year
    }, { $from } to { $until }
series-from =
    { $every ->
        [month] every month
        [quarter] every quarter
        [half-year] every half-year
       *[year] every year
    }, from { $from }
often =
    { $every ->
        [month] monthly
        [quarter] quarterly
        [half-year] every half-year
       *[year] yearly
    }

## Sentences that lead an answer

overdue-lead =
    { $count } of { $all ->
        [one] { $all } item
       *[other] { $all } items
    } overdue on { $day }; the longest { $longest ->
        [one] { $longest } day
       *[other] { $longest } days
    }
overdue-none =
    None of { $all ->
        [one] { $all } item
       *[other] { $all } items
    } overdue on { $day }
upcoming-lead =
    { $count ->
        [one] { $count } deadline
       *[other] { $count } deadlines
    } from { $span }; the next { $next ->
        [0] today
        [one] in { $next } day
       *[other] in { $next } days
    }
upcoming-none = Nothing falls due from { $span }
list-lead =
    { $measures ->
        [one] { $measures } measure
       *[other] { $measures } measures
    }, { $items ->
        [one] { $items } item
       *[other] { $items } items
    } on { $day }: { $states }
nothing-found = Nothing matches on { $day }
kpi-lead =
    { $count ->
        [one] { $count } KPI
       *[other] { $count } KPIs
    } on { $day }: { $ratings }
kpi-none = No KPI on { $day }
summary-lead =
    { $items ->
        [one] { $items } item
       *[other] { $items } items
    } on { $day }: { $states }
summary-nothing =
    { $items ->
        [one] { $items } item
       *[other] { $items } items
    } on { $day }
summary-rates = { $all } of all are done, { $due } of those fallen due
summary-rate = { $all } of all are done, none has fallen due
summary-confirmed-rates = { $all } of all are done and confirmed, { $due } of those fallen due
summary-confirmed-rate = { $all } of all are done and confirmed
summary-dropped =
    { $count ->
        [one] { $count } more was dropped
       *[other] { $count } more were dropped
    }
count-done = { $count } done
count-overdue = { $count } overdue
count-in-progress = { $count } in progress
count-waiting = { $count } waiting
count-planned = { $count } planned
count-dropped = { $count } dropped
count-unconfirmed = { $count } not confirmed
count-rating = { $count } { $rating }
lead-shown = { $lead }; { $count } shown
group-count =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
summary-total = Total
summary-no-section = no section
summary-no-executor = no executor
summary-no-funding = no funding
summary-sections-shown = { $count } of { $all } sections shown
summary-executors-shown = { $count } of { $all } executors shown
summary-funding-shown = { $count } of { $all } sources shown
summary-plans-shown = { $count } of { $all } plans shown
summary-shared = an item counts for each of its executors
summary-shared-funding = an item counts for each of its sources

## What is said of a line

remark-not-begun = not begun
remark-missing = missing { $periods }
period-range = { $from } to { $to } ({ $count })
periods-more = { $periods } and { $count } more
periods-in = { $part } of { $whole } in
remark-original =
    originally { $due }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late
remark-was = originally { $due }
remark-content = content
remark-unconfirmed = not confirmed
remark-waits = waiting: { $due }
remark-waits-dropped = waiting for what was dropped: { $due }
no-deadline = no deadline
deadline-unread = deadline in words only
content-line = { $first }: content
content-lines =
    { $first } to { $last }: content ({ $count ->
        [one] { $count } line
       *[other] { $count } lines
    })
done-of = { $part } of { $whole } done
late-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late
late-up-to =
    up to { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late
left-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left
due-today = due today
state-since = since { $day }
state-late = overdue { $days }
state-done-late = { $state } { $days } late
extended-to = to { $to }, granted { $on }
extension-replaced = no longer in force
confirmed-on = confirmed { $mark }
said-by = by { $name }
contact-of = { $name }: { $contact }
log-entry = { $date }: { $said }
log-percent = { $percent }%
log-problem = problem: { $text }
log-proposal = proposal: { $text }
event-to-come = has not happened yet
caption-runs-from = What runs from it

## What is said of a KPI

derived = derived, not published
baseline-derived = baseline derived
direction-assumed = increase assumed
gap-from-baseline = gap from the baseline
no-observation = no value
no-baseline = no baseline
hold = baseline equals target: only met or not met
met-on = met on { $on }
met-late = met late, on { $on }
met-then-lost = met on { $met }, lost on { $lost }
by-inherited = the last day of what it belongs to
pace-is = pace { $pace } (1 = on the line to the target)
value-on = { $value } on { $date }
with-unit = { $value } { $unit }
with-percent = { $value }%
per-day = { $value } { $unit } a day
percentage-points = { $value } pp
expected-then = { $then } that day, { $now } today
expected-now = { $now } today
needed-a-day =
    { $value } a day needed for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
achieved-of-way = { $way } of the way, { $time } of the time gone
achieved-way = { $way } of the way
elapsed-time = { $time } of the time gone
forecast-at-pace = { $value } at this pace
by-day = by { $day }
target-by = { $value } by { $day }
target-in = { $value } in { $period }
share-of-target = { $share } of target
observation-idle = before the baseline, does not count
caption-targets = Targets

## Parts of sentences

and-also = { $list }, { $value }
and-then = { $before }; { $after }
with-detail = { $what }: { $detail }
id-title = { $id }  { $title }

## What the terminal says of itself

days-short = { $days } d
days-up-to-short = up to { $days } d
late-days-short = { $days } d late
late-up-to-short = up to { $days } d late
left-days-short = { $days } d left
remark-original-short = originally { $due }, { $days } d late
fact-due-on = due { $value }
day-short-month =
    { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
chart-observed = observed
chart-path = straight line to the target
chart-target = target
transliterated = texts are derived by transliteration: the plan has them in Cyrillic letters alone
left-out = { $width } columns leave out { $columns }

## What changed and when it was recorded

column-change = What changed
column-key = Key
column-on = Day
column-from = Before
column-to = After
column-was = Number before
column-recognised = Recognised by
column-reason = Reason
column-act = Act
column-commit = Commit
column-recorded = Recorded
column-author = Author
column-subject = Message
column-days-apart = Days apart
change-of-period = { $change } { $period }
column-until = By
column-trend-planned = Planned
column-planned-original = Planned at first
column-done-recorded = Done as recorded
column-scope = Items then
kind-plan = plan
kind-section = section
kind-executor = executor
kind-funding = funding
kind-event = event
kind-kpi = KPI
recognised-id = its id
recognised-text = its text
recognised-order = the order
recognised-similar = a similar text
change-done = done
changes-done = Done
change-done-late = done late
changes-done-late = Done late
change-overdue = newly overdue
changes-overdue = Newly overdue
change-extended = extended
changes-extended = Extended
change-started = started
changes-started = Started
change-dropped = dropped
changes-dropped = Dropped
change-confirmed = confirmed
changes-confirmed = Confirmed
change-observed = observed
changes-observed = Observed
change-logged = progress reported
changes-logged = Progress reported
change-happened = happened
changes-happened = Happened
change-added = added
changes-added = Added
change-removed = removed
changes-removed = Removed from the file
change-renumbered = renumbered
changes-renumbered = Renumbered
change-moved = moved
changes-moved = Moved to another part
change-deadline = deadline moved by hand
changes-deadline = Deadline moved by hand
change-executors = executors changed
changes-executors = Executors changed
change-funding = funding changed
changes-funding = Funding changed
change-target = target changed
changes-target = Targets and baselines changed
change-reworded = reworded
changes-reworded = Reworded
change-translated = translated
changes-translated = Translated
change-taken-back = taken back
changes-taken-back = Taken back
change-rewritten = rewritten
changes-rewritten = Rewritten
change-other = other
changes-other = Other changes
count-change = { $count } { $change }
change-head = { $head }: { $count }
change-from-to = { $old } → { $new }
change-was = was { $old }
change-for = for { $items }
change-was-id = was { $was }
change-by-text = was { $was }, recognised by its text
change-by-order = was { $was }, recognised by its place among equal texts
change-by-similar = was { $was }, recognised by a similar text
changes-lead =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } from { $span }: { $kinds }
changes-none = Nothing changed from { $span }
changes-texts-lead =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } from { $old } to { $new }: { $kinds }
changes-texts-none = Nothing changed from { $old } to { $new }
history-lead =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } recorded from { $span }
history-none = Nothing recorded
history-uncommitted = not committed
history-later =
    recorded { $days ->
        [one] { $days } day
       *[other] { $days } days
    } later
history-ahead =
    recorded { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ahead
history-after-due = recorded after the deadline, dated before it
trend-lead =
    { $done } of { $all ->
        [one] { $all } item
       *[other] { $all } items
    } done by { $day }; { $planned } planned by then
trend-recorded-lead = as recorded then { $recorded }
trend-none = Nothing falls due and nothing is done
trend-title = Planned and done
trend-planned = planned by due day
trend-original = planned at first
trend-done = done
trend-recorded = done as recorded
trend-scope = items in the plan
picture-written = { $path }: written

## Errors that an analyst meets

at-row = line { $row }: { $message }
names-more = { $names }, and { $count } more

## Requests

request-no-item = there is no measure or step `{ $id }`
request-content = `{ $id }` is content and cannot be marked
request-future-day = { $day } lies in the future: today is { $today }
request-not-a-series = `{ $id }` has no period { $period }: it is not a series
request-no-period = `{ $id }` has no period { $period }
request-not-due-yet = `{ $id }` is due for the first time at the end of { $period }
request-bad-period = `{ $period }` is not a period
request-no-deadline = `{ $id }` has no deadline to extend
request-deadline-of-steps = measure `{ $id }` has no deadline of its own: its steps have
request-extension-reason = extending `{ $id }` needs a reason
request-done-not-extended = `{ $id }` is done: there is nothing to extend
request-dropped = `{ $id }` is dropped
request-not-later = { $to } is no later than the deadline in force, { $current }
request-mark-steps = measure `{ $id }` has steps; mark those
request-no-open-steps = measure `{ $id }` has steps, and none of them is open
request-already-marked = `{ $id }` is already marked { $key }: { $mark }
request-drop-reason = dropping `{ $id }` needs a reason
request-no-period-to-mark = `{ $id }` has no period { $period } to mark: only `done` and `confirmed` are set by period
request-done-before-period = `{ $id }` cannot be done on { $date }: { $period } had not begun
request-was-dropped = `{ $id }` was dropped on { $date }
request-done-before-started = `{ $id }` cannot be done on { $date }: it was started on { $started }
request-started-after-done = `{ $id }` cannot be started on { $date }: it was done on { $done }
request-done-not-dropped = `{ $id }` is done since { $date }: it cannot be dropped
request-observed-already = `{ $id }` has the value { $value } on { $date } already
request-no-kpi = there is no KPI `{ $id }`
request-reopen-steps = measure `{ $id }` has steps; reopen those
request-no-period-to-reopen = `{ $id }` has no period { $period } to reopen: `{ $key }` is of the whole
request-several-marks = several things can be taken back from `{ $id }`: { $marks }
request-until = only `done` can say that it happened by a day: { $date }
request-period-not-over = { $day } is not over yet: today is { $today }
request-empty-text = `{ $key }` is empty
request-hidden-character = `{ $key }` has a character that does not show: { $code }
request-code-of-several = `{ $id }` is the code of several steps
request-no-item-itself = measure `{ $id }` holds only KPIs and content: there is nothing to mark
request-is-kpi = `{ $id }` is a KPI
request-is-event = `{ $id }` is an event: it has nothing but its day
request-happened-already = `{ $id }` has happened on { $date } already
request-bare-series = `{ $id }` is a series: name one of its periods
request-log-of-period = `{ $id }` has one log for all its periods, none for { $period }
request-empty-entry = this says nothing of `{ $id }`
request-percent = { $percent } is not a percentage from 0 to 100
request-not-percent = the unit of `{ $id }` is { $unit }, not percent
request-no-unit = the unit of `{ $id }` is not percent
request-confirm-not-done = `{ $id }` is not done: there is nothing to confirm
request-confirmed-before-done = `{ $id }` cannot be confirmed on { $date }: it was done on { $done }
request-done-after-confirmed = `{ $id }` cannot be done on { $date }: it was confirmed on { $confirmed }
request-no-observation = `{ $id }` has no observations: KPIs have
request-done-is-confirmed = `{ $id }` is confirmed: `done` stays while that stands
request-nothing-of-day = `{ $id }` has no `{ $key }` of { $date }

## Rows of a file of changes

row-list = a list is not a row
row-object = an object over several lines is not a row
row-unknown-column = unknown column `{ $key }`
row-column-twice = the column `{ $key }` stands twice
row-unknown-key = unknown key `{ $key }`
row-not-text = `{ $key }` is not a text or a number
row-field-count = fields in this row: { $count }, in the head: { $columns }
row-bad-cell = { $key } `{ $text }`: { $why }
row-no-id = this row has no `id`
row-idle-detail = `{ $key }` belongs to nothing in this row
encoding-other = this file is in { $name }
encoding-broken = this file begins as { $name } and is not that throughout
row-open-quote = a quote is opened and never closed
row-after-quote = text follows a closing quote
row-no-id-column = there is no column `id`
row-no-head = column { $number } has no head, and yet it holds `{ $text }`
row-key-twice = the key `{ $key }` stands twice
row-id-twice = `{ $key }` of `{ $id }` is set in line { $row } already
row-id-lost = two rows have the id `{ $id }`, and the plan has `{ $id }0` as well
row-id-number = there is no `{ $id }`: a spreadsheet may have made a number of an id
row-id-date = there is no `{ $id }`: a spreadsheet may have made a date of an id
row-detail-of-two = `{ $key }` could belong to either of two changes in this row
warning-cleared = an empty `{ $key }` takes nothing back, `roadmap reopen` does; lines { $list }
warning-described = `{ $key }` only describes: what was changed there is not taken over; lines { $list }

## Days, deadlines and numbers

day-single = a single day is wanted, such as { $day }
day-none = the calendar has no such day
day-write = write a day as 2023-07-01
days-write = write a number of days or weeks, such as 30d or 2w
due-meant = write it as { $due }
due-without-year = write it with its year: { $due }
due-write = write 2024-03-31, 2024-03, 2024-Q1, 2024-H1, 2024 or 2024/2025
due-none = the calendar has no { $due }
due-backwards = it ends before it begins
number-bad = `{ $text }` is not a number: write 29800000, 29.8M or 3.6
number-long = `{ $text }` has too many digits
number-ambiguous = `{ $text }` is ambiguous: write { $whole } or { $fraction }
day-year = the years 1900 to 2200 are understood
number-suffix = `{ $text }`: write { $digits }, { $digits }k or { $digits }M; `{ $suffix }` may be a unit

## Queries

query-empty = an empty term asks for nothing
query-not-understood = `{ $text }` is not understood
query-no-value = nothing follows `{ $key }:`
query-joins-nothing = `{ $word }` joins nothing; separate alternatives with a comma, and write terms that must all hold side by side
query-is-executor = `{ $text }` is an executor
query-is-funding = `{ $text }` is a funding source
query-is-section = `{ $text }` is a section
query-is-state = `{ $text }` is a state
query-is-rating = `{ $text }` is a rating of KPIs
query-is-date = `{ $text }` is a date
query-is-file = `{ $text }` is the name of a file
query-is-plan = `{ $text }` is a plan
query-is-kpi = `{ $id }` is a KPI
query-is-several = `{ $text }` may mean several things
query-no-section = there is no section `{ $id }`
query-no-executor = there is no executor `{ $id }`
query-no-funding = there is no funding source `{ $id }`
query-no-state = there is no state `{ $word }`
query-no-confirmation = nothing is confirmed in this plan yet, so nothing counts as unconfirmed
query-no-word = `{ $word }` is neither an id nor the beginning of a word in any title
query-no-day = the calendar has no `{ $day }`
query-far-year = `{ $day }` lies outside the years 1900 to 2200
query-backwards = `{ $text }` ends before it begins
query-bad-days = `{ $key }:{ $value }` is not a span of days
query-bad-late = `late:{ $value }` is not a number of days
query-bad-range = `{ $range }` is not a range
query-no-id = there is no measure, step or KPI `{ $id }`
query-several-steps = several steps have the code `{ $id }`
query-not-period = `not:` cannot leave out one period of a series: `{ $text }`
query-only-ids = only ids can stand here, not `{ $text }`

## Arguments

argument-no-column = there is no column `{ $key }`
argument-no-format = this command has no format `{ $format }`
argument-only-dashes = `{ $option }` has `--` as its text
argument-no-command = there is no command `{ $name }`
argument-no-language = there is no language `{ $language }`
argument-plan-twice = `{ $path }` is given twice
argument-no-value = `{ $id }` has no value
argument-no-change = there is nothing to change
argument-one-plan = one command writes one plan
argument-no-plan = there is no plan `{ $name }`
argument-plan-needed = `{ $id }` wants the name of its plan
argument-any-plan = `{ $id }` could be of any plan
argument-bad-value = `{ $option } { $text }`: { $why }
columns-form = `{ $text }` is not written as `due=4`
columns-name = `{ $name }` is not one of { $list }
columns-place = `{ $text }` is neither the number of a column nor its letter
columns-twice = `{ $name }` is given twice
columns-needed = name at least the columns `measure` and `due`, or `start` and `duration`
columns-missing = table { $table } has { $count } columns, and `{ $name }` is not one of them
tables-missing =
    the document has no table { $number }: { $count ->
        [one] it has one table
       *[other] it has { $count } tables
    }
argument-import-file = `import` has no use for `-f`
argument-unknown-option = there is no option `{ $option }`
clock-wrong = the clock of this computer says the year { $year }
hint-clock = set it, or name the day with `--as-of`
file-too-large = `{ $path }` has more than { $size } MiB
hint-divide-file = divide it into several files
answer-unwritten = cannot write the answer: { $reason }
answer-unwritten-plan = the plan was changed, the answer could not be written: { $reason }
answer-unwritten-file = the file was written, the answer could not be: { $reason }
file-is-there = `{ $path }` is there already, and nothing is overwritten

## Hints

hint-import-file = `-o PLAN` writes a new plan, `--into PLAN` revises one
hint-did-you-mean = did you mean `{ $near }`?
hint-did-you-mean-one-of = did you mean { $names }?
hint-there-are = there are: { $list }
hint-columns-near = did you mean `{ $near }`? There are: { $list }
hint-it-has = it has: { $list }
hint-text-with-dash = write the text right after it: { $option } "-3 houses"
hint-name-format = name one with `--format`: { $list }
hint-write = write `{ $text }`
hint-leave-out = leave it out
hint-known-terms = known terms: an id, 1..7, section:, executor:, lead:, funding:, status:, due:, done:, late:, text:, not:, a word
hint-measures-or-text = the measures run from { $first } to { $last }; the number in a title is { $text }
hint-terms = { $list }
hint-confirmation = a plan uses confirmation from its first `confirmed` on
hint-is-event = `{ $id }` is an event: `roadmap show` lists the events
hint-day-span-examples = write { $key }:2023-Q2, { $key }:2023-04..2023-06, { $key }:..2023-06-30 or { $key }:2023-07-01..
hint-no-section-named = the plan names no section
hint-no-executor-named = the plan names no executor
hint-no-funding-named = the plan names no funding
hint-late-examples = write late:>14, late:>=14, late:<7 (in days); quote it for the shell: 'late:>14'
hint-steps-run = measure { $id } has the steps { $first } to { $last }
hint-no-steps = measure { $id } has no steps
hint-measures-run = the measures run from { $first } to { $last }; see `roadmap list`
hint-see-list = see `roadmap list` for the ids there are
hint-content-of = it is content of `{ $id }`: mark that
hint-day-it-happened = give the day it happened with `--on`
hint-day-in-file = write the day it happened
hint-look-at-day = look at the day given with `--on`
hint-leave-period-out = leave the period out
hint-periods-to = its periods run from { $first } to { $last }
hint-periods-on = its periods run from { $first } on
hint-period-example = write a period such as 3.3@2023-Q2
hint-write-due = write `due:` in the file
hint-add-reason = add `--reason …`
hint-fill-reason = fill in `reason`
hint-extend-steps = extend the steps
hint-force-extends = `--force` extends it all the same
hint-force-sets = `--force` sets it all the same
hint-force-or-reopen = `--force` overwrites it, `roadmap reopen` takes it back
hint-force-or-day = `--force` overwrites it; `--on` gives another day
hint-force-or-date = `--force` overwrites it; `date` gives another day
hint-reopen = `roadmap reopen` takes that back
hint-open-steps = open: { $list }; `--all-steps` marks them all
hint-open-steps-alone = open: { $list }
hint-no-kpis = the plan has no KPIs
hint-say-what = say which with `--what`
hint-json-lines = write JSON lines: one object a line, without brackets around them
hint-json-object = each line is one JSON object
hint-quote-field = put a field that holds the delimiter in quotes
hint-goes-with = `{ $key }` goes with { $list }
hint-name-once = name each plan once, or its items count twice
hint-one-plan = give the ids of each plan in a command of their own
hint-plan-first = put the plan's name before the id: { $names }
hint-pairs = write pairs of a KPI and its value
hint-coarse-day = write a day, or a period that is over, such as 2023-Q2
hint-take-out = remove it
hint-whole-id = write the whole id: { $list }
hint-record = `roadmap record { $id } VALUE` records its value
hint-event-day = `roadmap done { $id } --on DATE` sets the day
hint-reopen-event = `roadmap reopen { $id }` takes its day back
hint-reopen-kpi = `roadmap reopen { $id }` takes its last observation back
hint-periods-are = write one of: { $list }
hint-log-texts = give a text, `--problem` or `--proposal`
hint-value-in-unit = write the value in the KPI’s unit, without `%`
hint-done-first = `roadmap done { $id }` comes first
hint-unconfirmed-steps = done and not confirmed: { $list }
hint-observation-of-kpi = name the KPI
hint-reopen-confirmed = `roadmap reopen { $id } --what confirmed` comes first
hint-save-as-utf-8 = save it as UTF-8; UTF-16 and windows-1251 are read as well
hint-close-quote = close it, or double it where it belongs to the text
hint-double-quote = within a quoted field a quote is written twice
hint-id-twice = a spreadsheet makes 1.1 of 1.10: format the column of ids as text
hint-column-as-text = format the column of ids as text before the file is opened
hint-two-rows = write the two changes in two rows
hint-explain = name a step, a measure or a KPI
hint-another-file = name another file
hint-make-folder = make the folder `{ $path }` first
watch-file = Watching `{ $path }`; Ctrl-C ends.
watch-files = Watching { $count } files; Ctrl-C ends.

## What a command has changed

changed-none = nothing to change
changed-already = already { $fact }; nothing changed
changed-nothing = no `{ $key }` to take back; nothing changed
changed-was = { $fact } (was { $old })
changed-taken-back = { $fact } taken back
echo-done = done { $on }
echo-started = started { $on }
echo-dropped = dropped { $on }
echo-confirmed = confirmed { $on }
echo-due = due { $due }
echo-log = log { $on }
echo-happened = happened { $on }
echo-observed = { $value } on { $on }
echo-value = { $value } { $unit }
echo-late = late: { $late }
echo-reason = reason: { $text }
echo-evidence = evidence: { $text }
echo-act = act: { $text }
echo-by = by: { $text }
echo-note = note: { $text }
echo-source = source: { $text }
echo-text = { $text }
echo-problem = problem: { $text }
echo-proposal = proposal: { $text }
echo-percent = { $percent }%
init-written =
    { $path }: a plan to begin with, { $measures ->
        [one] { $measures } measure
       *[other] { $measures } measures
    }, { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    }, { $kpis ->
        [one] { $kpis } KPI
       *[other] { $kpis } KPIs
    }
init-list = what is in it
init-done = mark a step done
init-check = find what is wrong after editing

## Documents imported

import-written =
    { $path }: { $measures ->
        [one] { $measures } measure
       *[other] { $measures } measures
    }, { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }
import-overdue = what is late today
import-check = what is still open, and what looks wrong
import-plain = everything was read plainly
import-marked = marked in the plan: { $read } with `# import:`, { $open } still open with `# TODO import:`
import-still-open = still open:
import-left-over = in the document and not in the plan:
import-more = and { $count } more
revision-lead = { $path } revised by { $document }: { $act }, { $day }
revision-unchanged = Lines that stay as they are: { $count }
revision-moved = Deadlines moved: { $count }
revision-reworded = Reworded: { $count }
revision-reassigned = Other executors or funding: { $count }
revision-new = New: { $count }
revision-vanished = No longer in the document, dropped: { $count }
revision-renumbered = Other numbers in the document; the ids of the plan stay: { $count }
revision-undecided = For you to decide, left as it is: { $count }
revision-not-read = Not read in the document: { $count }
revision-from-to = { $from } → { $to }
revision-title = now “{ $now }”
revision-outcome = outcome now “{ $now }”
revision-executors = executors { $now } (were { $was })
revision-funding = funding { $now } (was { $was })
revision-due = due { $due }
revision-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
revision-number = number { $number } in the document
revision-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
revision-unread = the deadline is not understood: “{ $words }”
revision-dated = the document has a deadline, the plan none: { $due }
revision-undated = the document has no deadline for it any more
revision-series = a series and another deadline do not extend each other; in the document: { $due }
revision-event = it runs from an event that the plan does not have: “{ $words }”
revision-edited-title = edited in the plan; the document says “{ $now }”
revision-edited-outcome = the outcome was edited in the plan; the document says “{ $now }”
revision-changed-executors = the executors were changed in the plan; in the document: { $now }
revision-changed-funding = the funding was changed in the plan; in the document: { $now }
revision-other-language-title = the plan has it in other languages alone; the document says “{ $now }”
revision-other-language-outcome = the plan has the outcome in other languages alone; the document says “{ $now }”
revision-emptied-title = the document has no title for it any more
revision-emptied-outcome = the document has no outcome for it any more
revision-nobody-executors = the document names no executors for it any more; in the plan: { $was }
revision-nobody-funding = the document names no funding for it any more; in the plan: { $was }
revision-rephrased = the same deadline in other words: “{ $words }”; `deadline` keeps the old ones
revision-divided = the document divides it into steps, and it has marks of its own
revision-undivided = the document has no steps for it any more; its steps stay
revision-content = gone from the document; a line of content cannot be dropped, take it out by hand
revision-delivered = gone from the document, and done; it stays
revision-done = the document says that it is done; `roadmap done` marks it
revision-noted = the document notes: “{ $words }”
revision-section = in the document it is in section “{ $title }”
revision-taken-out = in both documents, and no longer in the plan; it is not added again
revision-no-base = without `--base` the plan's own wording cannot be told from the old document's; where they differ, the new document is followed
revision-foreign = the document is read as `{ $language }`, and the plan has no titles in that language: lines are told apart by their numbers alone; if it is another language, `--lang` names it
revision-reason-moved = Moved by the revised document
revision-reason-vanished = Not in the revised document

## Names of fields

field-as-written = As written
field-read-as = Read as
field-extended = Extended
field-in-force = In force
field-marks = Marks
field-rule = Rule
field-course = Line
field-first = First day
field-last = Last day
field-begin-by = Begins by
field-late-from = Late from
field-missing = Missing
field-of-target = Of target
field-elapsed = Elapsed
field-pace = Pace
field-needed = Needed
field-periods = Periods

## What an answer explains

explain-nothing = a plan or a section has no state of its own
explain-happened = happened on { $on }
explain-not-happened = has not happened yet
explain-content = content: never due and never counted
explain-content-of = content of { $id }: never due and never counted
explain-no-items = nothing in it can be done or overdue: it holds KPIs and content
explain-items = { $state }: { $ids }
explain-inherited = { $words } (of measure { $id })
explain-day = a day: { weekday-name } { $day }; late from { $from }
explain-month = a month: { $first } to { $last }; late from { $from }
explain-quarter = a quarter: { $first } to { $last }; late from { $from }
explain-half = a half-year: { $first } to { $last }; late from { $from }
explain-year = a year: { $first } to { $last }; late from { $from }
explain-interval = an interval: { $first } to { $last }; late from { $from }
explain-open = open: from { $first } on, without an end; it must have begun by { $last }, else it is late from { $from }
explain-series = { $due }; each period falls due by itself, { $period } on { $day }
explain-waits = { $due }; { $of } has not happened, so there is no due day yet
explain-waits-dropped = { $due }; { $of } was dropped, so there will be no due day
explain-runs-from-event = { $due }; { $of } happened on { $begin }, so it is { $day }; late from { $from }
explain-runs-from-item = { $due }; { $of } is done, so it is { $day }; late from { $from }
explain-granted = on { $on } to { $to }
explain-of-period = { $period } { $text }
explain-because = { $text }: { $reason }
explain-in-force = { $due }: { $day }; late from { $from }
explain-not-done = not done
explain-not-confirmed = not confirmed
explain-not-dropped = not dropped
rule-dropped = dropped, which comes before every other rule
rule-all-in = every period is in
rule-done = done, and there is no deadline
rule-done-day-unknown = done, but nobody knows whether by the deadline in force
rule-done-late-at-most = done in a period that ends after the deadline in force
rule-done-late = done after the deadline in force
rule-done-in-time = done by the deadline in force
rule-missing = on { $day } a period is not in whose due day has passed
rule-not-begun = neither started nor done on { $day }, after the day by which it must have begun
rule-overdue = not done on { $day }, after the deadline in force
rule-begun = an open deadline that has begun cannot be late any more
rule-some-in = some periods are in, and none is missing
rule-started-no-deadline = started, and there is no deadline
rule-started = started, and the deadline in force has not passed
rule-waiting = not started, and what its deadline runs from has not happened
rule-no-deadline = not started, and there is no deadline
rule-planned = not started, and the deadline in force has not passed
rule-worst = the worst of its items: overdue, in progress, waiting, planned
rule-some-done = some of its items are done
rule-all-done = all of its items are done or dropped
rule-all-dropped = all of its items are dropped
explain-late = { $days } late ({ $span })
explain-late-at-most = at most { $days } late ({ $span })
explain-late-original = by the original deadline { $days } ({ $span })
explain-both = { $now }; { $first }
explain-left = { $days } left, until { $day }
explain-course = { $base } on { $first } to { $target } on { $by }: { $rise } in { $days }
explain-course-through = { $base } on { $first } to { $target } on { $by }, through { $stops }
explain-in-period = { $target } in { $period } alone
explain-target-only = { $target } by { $by }; no baseline
explain-target-no-day = { $target }, without a day
explain-no-value = no observation that counts
explain-value = { $value } on { $on }
explain-value-day = { $value } on { $on }, day { $nth }
explain-value-sum = { $value } in all by { $on }
explain-minus = { $from } − { $less }
explain-minus-baseline = { $from } − { $less } (the baseline)
explain-difference = ({ $from } − { $less })
explain-over = { $part } / { $whole }
explain-days-of = { $gone } / { $days }
explain-part-of-way = { $base } + { $rise } × { $share }
explain-on-path = on the lines through the targets
explain-on-value-day = { $line }, on the value’s day
explain-on-day = { $line }, on { $day }
explain-days-left = { $rest } / { $days } left
explain-a-day = { $value } a day
explain-way-at-pace = { $base } + { $rise } × { $pace }
explain-drift = { $base } + { $gain } / ({ $share })
explain-plus = +{ $value }
explain-direction-assumed = nothing tells which way is better: increase is assumed
why-no-target = no target
why-unreported = nothing was observed that counts, and { $by } has passed
why-missed = no value up to { $by } reaches the target, and none after it
why-met = reached on { $on }
why-met-late = reached on { $on }, after its day
why-lost = lost again on { $on }
why-reached = the value reaches the target
why-no-value = no observation that counts, and the target’s day is still to come
why-period-not-over = no period of a target is over yet
why-no-pace = nothing to measure a pace against
why-away-from-target = baseline and target are equal, and the value is short of them
why-on-the-line = on the line between the targets or above it
why-below-the-line = short of the line between the targets
why-pace-below = pace { $pace } is below { $bound }
why-pace-from = pace { $pace } is { $bound } or more
lacks-first-period = the first period
lacks-last-period = the last period
lacks-start = when it begins
lacks-event-day = the day of the event
read-year-given = the year { $text } was given
read-short-year = the year has two digits
read-words-around = words that do not change it: { $text }
read-broken-word = a word in two pieces: { $text }
read-inclusive = by its last day
explain-not-read = `{ $text }` is not understood: { $why }
unread-words = { $why }: { $words }
unread-other-language = it seems to be { $name }, which is not read
unread-empty = there is nothing to read
unread-too-long = it is too long for a deadline
unread-missing-year = it does not say which year; `--year` gives one
unread-two-deadlines = it holds two deadlines
unread-impossible-day = the calendar has no such day
unread-impossible-period = a year has no such quarter or half
unread-backwards = it ends before it begins
unread-unlikely-year = the year is not between 1900 and 2200
unread-day-month-order = it does not say which number is the day and which the month
unread-short-year = it does not say which year the two digits mean
unread-fiscal-year = a fiscal or academic year is not a calendar year
unread-number = it is only a number
unread-duration = it is a length of time, without the event or day it runs from
unread-working-days = working days cannot be counted without a calendar of days off
unread-event = it depends on an event, without a length of time after it
unread-season = a season has no fixed first and last day
unread-vague = it does not name a day, month, quarter, half-year or year
unread-frequency = only every month, quarter, half-year or year can be tracked
unread-earliest = it says when to begin at the earliest, or excludes the day it names
unread-negation = a word takes the date back or makes an exception
unread-unknown = it has words that are not known
unread-unclear = its words are known, but not in this order
unread-ambiguous = it can be read in more than one way
explain-day-in-force = { $day }; late from { $from }

## Timelines, pictures and exports

month-short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
timeline-before =
    { $count ->
        [one] { $count } deadline lies before { $day }
       *[other] { $count } deadlines lie before { $day }
    }
timeline-after =
    { $count ->
        [one] { $count } deadline lies after { $day }
       *[other] { $count } deadlines lie after { $day }
    }
timeline-done = done
timeline-due = due
timeline-missed = due and missed
timeline-late = days late
timeline-done-late = done late
timeline-moved = due before an extension
timeline-started = started
timeline-span = time it may take
timeline-goes-on = goes on
timeline-waits = waits for something else
timeline-dropped = dropped
timeline-unconfirmed = not confirmed
timeline-cut = more outside
timeline-today = today
timeline-backwards = it ends on { $to }, before it begins on { $from }
report-format = the ending of its file chooses the format of a report
hint-report-format = `-o report.docx`; `--format` is for letters (`--by executor`)
report-ending = the ending of `{ $path }` names no format of a report
report-part = a report has no part `{ $name }`
report-too-long = a report lists at most { $most } items and KPIs, and there are more
hint-report-too-long = leave the parts that list them out, `--only headline,sections,executors,trend`, or write letters with `--by executor`
workbook-thread = a workbook cannot be made: the system gives no thread for its sheets
hint-workbook-thread = raise the number of processes, see `ulimit -u`, or end others
workbook-content = a workbook cannot be made: { $reason }
hint-files-before =
    { $count ->
        [one] 1 file was written before it
       *[other] { $count } files were written before it
    }

form-one-plan = a form is of one plan
form-period = `{ $text }` is not a period
form-ending = `{ $path }` does not end in .xlsx
form-empty = nothing of what is asked goes into a form
form-too-long = a form has at most { $most } rows, and more are asked for
form-there = `{ $path }` is there, and it is not an empty form
form-none = no sheet of this file is a form
form-several = several sheets are forms: { $list }
form-version = `{ $text }` is a form of another version of the program
form-damaged = the hidden row of the form is damaged: `{ $key }` is missing
form-other-plan = the form is of another plan: { $title }
form-seal = this row was altered: the hidden id `{ $id }` does not belong to { $number } { $title }
form-stray = `{ $text }` stands in a row that belongs to no item
form-twice = `{ $id }` is filled in twice: in { $place } as well
form-percent-cell = `{ $text }` is a percentage and stored as { $stored }, so it can be meant in two ways
form-date-cell = the cell shows `{ $text }` and stores { $stored }: a spreadsheet may have made a date of a number
form-not-day = `{ $text }` is not a day
form-bad-cell = `{ $text }`: { $why }
form-no-result = the formula has no result
form-not-of-kpi = `{ $id }` is a KPI: only its value and its evidence are filled in
form-not-of-item = `{ $id }` is an item and has no value
form-idle-evidence = the evidence belongs to nothing in this row
form-percent-alone = a percent needs words beside it
warning-form-outside = what stands below the table was not read: { $list }
hint-form-one-plan = name the plan with --file
hint-form-too-long = ask for a part of the plan, such as `section:II`, or for a form per executor with `--by executor`
hint-form-there = name a new file: answers in a form are never overwritten
hint-form-none = give a form that `roadmap form` has made, as .xlsx, or a file of changes
hint-form-several = delete the sheet that is a copy
hint-form-version = make a new form with `roadmap form`
hint-form-unread = open it in Excel or LibreOffice and save it again as .xlsx
hint-form-new = make a new form and copy the answers into it
hint-form-other-plan = name its plan with --file; if the plan has got another title, make a new form
hint-form-stray = move it into the row it belongs to, or clear it
hint-form-twice = clear it in one of the two rows
hint-form-day = write the day as 28.06.2023
hint-form-number = format the cell as a number and type what is meant
hint-form-result = open the form in Excel or LibreOffice and save it, or type the value itself
hint-form-shut = clear the cell: grey cells do not belong to their row
hint-form-idle-evidence = fill in the day, what was done or the value it proves
hint-form-percent-alone = say in the same row what was done

## The ledger

revision-empty = an empty text is not a valid revision
revision-refused = `{ $revision }` is not a valid revision: { $why }
revision-option = it begins with `-`
revision-long = it is too long
revision-range = one commit is needed, not a range
revision-reflog = the reflog belongs to one clone and is forgotten after a while
revision-search = searches and types are not allowed
revision-letter = it holds a letter that no revision has
revision-ambiguous = `{ $revision }` names several commits
revision-unknown = the repository has no commit `{ $revision }`
hint-write-more = write more of it: `refs/heads/…` for a branch, `refs/tags/…` for a tag, more digits of a hash
hint-nothing-committed = nothing has been committed yet
hint-fetch-others = name a branch, a tag or a commit; `git fetch` brings what others have
operand-refused = `{ $text }` is neither a file nor a valid revision: { $why }
operand-not-unicode = it is not Unicode
operand-no-revision = `:` needs a revision before it
operand-outside = its path leads out of the repository
git-ownership = git does not read the repository at { $place }: it belongs to somebody else
git-no-repository = the plan is not in a git repository
git-lacks = git lacks a part of the repository: { $what }
git-refused = git refused: { $why }
git-silent = git refused without a word
hint-name-commit = name a branch, a tag or a commit
hint-name-ref = name a branch `-x` as `refs/heads/-x`
hint-two-ends = give the two ends as `OLD NEW`
hint-recorded-day = name a commit, or ask for a day with `--as-of DAY --recorded`
hint-head-path = write `HEAD:roadmap.yaml`
hint-from-day = for a day use `--from { $day }`
hint-trust = if you trust it, run `{ $command }`
hint-keep-in-repository = its history is read from git: keep the plan in a repository
hint-refetch = it is a partial clone: fetch the rest with `git fetch --refetch --no-filter`
ledger-never = `{ $path }` has never been committed
ledger-too-early = `{ $path }` was first recorded on { $first }: what it said on { $day } is not known
ledger-gone = `{ $path }` was not there on { $day }: { $commit } had removed it
ledger-none-readable = no version of `{ $path }` up to { $day } can be read as a plan
ledger-absent = `{ $path }` is not in { $revision }
ledger-no-fork = `{ $revision }` and the commit that is checked out have no common past
ledger-no-part = no version of the plan has `{ $id }`
ledger-shallow = this clone is shallow: its history is not whole; `git fetch --unshallow` brings the rest, in CI `fetch-depth: 0`
ledger-renames = the file was renamed too often: older versions are left out
ledger-unreadable =
    { $count ->
        [one] { $count } version is not a plan and is passed over: { $list }
       *[other] { $count } versions are not plans and are passed over: { $list }
    }
ledger-no-repository = what was recorded is left out: { $why }
argument-recorded-texts = `--recorded` goes with days, not with files and revisions
argument-recorded-writes = `--recorded` goes with commands that answer
argument-several-plans = this command takes one plan, and there are { $count }
argument-svg = `{ $path }` does not end in `.svg`
hint-one-file = name it with `-f`
hint-recorded-days = give the days with `--from` and `--to`
hint-commit-it = commit it: only what git has recorded has a history
hint-unshallow = this clone is shallow: `git fetch --unshallow` brings the rest, in CI `fetch-depth: 0`
hint-without-recorded = without `--recorded` the answer is made from the days in the file
hint-svg = write `-o trend.svg`
timeline-end = last day of its time
timeline-missing = period that is missing
timeline-coming = period to come
timeline-progress = in progress
timeline-spare = time not needed, or without an end
trajectory-asked = the path asks for { $value } that day
trajectory-baseline-on = baseline { $value } on { $date }
trajectory-observed-on = { $value } on { $date }
trajectory-target-by = target { $value } by { $date }
trajectory-no-path = no baseline
trajectory-none = no observation yet
trajectory-target = target
trajectory-forecast = forecast
trajectory-millions = { $value } M
trajectory-billions = { $value } bn
trajectory-trillions = { $value } trn
trajectory-expected-value = expected { $value }
trajectory-baseline-value = { $value } baseline
trajectory-derived = { $value }*
trajectory-expected = expected today
trajectory-baseline = baseline
trajectory-worked-out = * worked out, not published
trajectory-missed = target missed
trajectory-met = target met
picture-one-kpi = a picture shows one KPI, and this asks for { $count }
picture-no-point = nothing of `{ $id }` has both a value and a day
calendar-target = target { $value }
export-alarm = `--alarm` belongs to calendars: `--format ics`

## Of the language server

inlay-in-time = done in time
load-leads = leads { $count }
action-done = Mark { $id } done today
action-started = Mark { $id } started today
action-happened = Mark { $id } as happened today
action-extend = Extend { $id } to { $to }
action-extend-reason = reason to be given
action-fix = Write `{ $text }`
action-remove = Take this out
action-allow = Accept what `{ $rule }` finds here
editor-partial = The plan has errors; this follows from what could be read.
