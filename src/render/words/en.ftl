# English: the language of last resort.

## Heads of columns

column-id = No.
column-measure = Measure
column-section = Section
column-title = Title
column-due = Due
column-original = Original due
column-state = State
column-status = Status
column-late = Late
column-left = Left
column-executors = Executors
column-funding = Funding
column-progress = Progress
column-remark = Remark
column-unit = Unit
column-baseline = Baseline
column-target = Target
column-by = By
column-value = Value
column-date = Date
column-gap = Gap
column-of-target = Of target
column-achieved = Achieved
column-elapsed = Elapsed
column-expected = Expected
column-pace = Pace
column-needed = Needed
column-forecast = Forecast
column-rating = Rating
column-direction = Direction
column-name = Name
column-items = Items
column-done = Done
column-done-late = Done late
column-overdue = Overdue
column-in-progress = In progress
column-planned = Planned
column-dropped = Dropped
column-fallen-due = Fallen due
column-done-of-all = Done of all
column-done-of-due = Done of due
column-extended = Extended
column-file = File
column-line = Line
column-kpi = KPI
column-period = Period
column-key = Key
column-text = Text
column-source = Source
column-outcome = Outcome
column-note = Note

## Names of fields

field-title = Title
field-section = Section
field-executors = Executors
field-funding = Funding
field-outcome = Outcome
field-due = Due
field-original = Original due
field-state = State
field-started = Started
field-done = Done
field-dropped = Dropped
field-reason = Reason
field-evidence = Evidence
field-act = Act
field-note = Note
field-steps = Steps
field-kpis = KPIs
field-periods = Periods
field-extensions = Extensions
field-file = File
field-source = Source
field-progress = Progress
field-baseline = Baseline
field-target = Target
field-direction = Direction
field-observations = Observations
field-gap = Gap
field-of-target = Of target
field-achieved = Achieved
field-elapsed = Elapsed
field-expected = Expected
field-pace = Pace
field-needed = Needed
field-forecast = Forecast
field-rating = Rating
field-unit = Unit
field-by = By
field-value = Value
field-kind = Kind
field-measure = Measure
field-late = Late
field-left = Left
field-remark = Remark
field-extras = Own keys

## States, ratings, kinds

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
kind-flow = flow

## Days, dates and series

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
long-day =
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
    } { $year }
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
series-grace =
    { $series }, + { $days ->
        [one] { $days } day
       *[other] { $days } days
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
    none of { $all ->
        [one] { $all } item
       *[other] { $all } items
    } overdue on { $day }
upcoming-lead =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    } due from { $day } to { $until }
upcoming-none = nothing due from { $day } to { $until }
list-lead =
    { $measures ->
        [one] { $measures } measure
       *[other] { $measures } measures
    }, { $items ->
        [one] { $items } item
       *[other] { $items } items
    }, as of { $day }
nothing-found = nothing matches
kpi-lead =
    { $count ->
        [one] { $count } KPI
       *[other] { $count } KPIs
    }, { $met } met on { $day }
summary-lead =
    { $items ->
        [one] { $items } item
       *[other] { $items } items
    }, as of { $day }
summary-by-section = By section
summary-by-executor = By executor
summary-by-funding = By funding
summary-by-plan = By plan
summary-total = Total
summary-shared = An item counts for each of its executors or sources, so the lines add up to more than the total.
summary-no-section = no section
summary-no-executor = no executor
summary-no-funding = no funding

## Remarks on an item

remark-not-begun = not begun
remark-missing = missing { $periods }
remark-original =
    originally { $due }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late
remark-content = content
remark-was = originally { $due }
dropped-because = dropped { $on }: { $reason }
done-of = { $part } of { $whole } done
and-also = { $list }, { $value }
on-day = on { $day }
by-day = by { $day }
late-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late
left-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left
due-today = due today
done-on = done { $on }
done-late =
    done { $on }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late
dropped-on = dropped { $on }
started-on = started { $on }
extended-to = extended to { $to } on { $on }
no-deadline = no deadline
inherited = from the measure
of = { $part } of { $whole }

## Remarks on a KPI

derived = derived
gap-from-baseline = from the baseline
marked-derived = { $value } *
marked-gap = { $value } †
met-on = met on { $on }
met-late = met late, on { $on }
met-then-lost = met on { $met }, lost by { $lost }
by-inherited = the measure’s last day
no-observation = no observation
kpi-none = no KPI on { $day }
no-baseline = no baseline
hold = baseline equals target: only met or not met
per-day = { $value } { $unit } a day
percentage-points = { $value } pp
note-derived = * derived, not published
note-gap = † gap from the baseline: nothing observed

## What the terminal says of itself

hidden-columns = hidden at { $width } columns: { $columns }; ask for them with --columns or --format csv

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
row-unknown-column = unknown column `{ $key }`
row-column-twice = the column `{ $key }` stands twice
row-unknown-key = unknown key `{ $key }`
row-not-text = `{ $key }` is not a text or a number
row-field-count = fields in this row: { $count }, in the head: { $columns }
row-bad-cell = { $key } `{ $text }`: { $why }
row-no-id = this row has no `id`
row-idle-detail = `{ $key }` belongs to nothing in this row
row-no-change = nothing is said of `{ $id }`
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
argument-no-language = there is no language `{ $language }`
argument-plan-twice = `{ $path }` is given twice
argument-no-value = `{ $id }` has no value
argument-no-change = there is nothing to change
argument-one-plan = one command writes one plan
argument-no-plan = there is no plan `{ $name }`
argument-plan-needed = `{ $id }` wants the name of its plan
argument-any-plan = `{ $id }` could be of any plan
argument-bad-value = `{ $option } { $text }`: { $why }
argument-unknown-option = there is no option `{ $option }`

## Hints

hint-did-you-mean = did you mean `{ $near }`?
hint-did-you-mean-one-of = did you mean { $names }?
hint-there-are = there are: { $list }
hint-columns-near = did you mean `{ $near }`? There are: { $list }
hint-it-has = it has: { $list }
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
hint-look-at-day = look at the day given with `--on`
hint-leave-period-out = leave the period out
hint-periods-to = its periods run from { $first } to { $last }
hint-periods-on = its periods run from { $first } on
hint-period-example = write a period such as 3.3@2023-Q2
hint-write-due = write `due:` in the file
hint-add-reason = add `--reason …`
hint-extend-steps = extend the steps
hint-force-extends = `--force` extends it all the same
hint-force-sets = `--force` sets it all the same
hint-force-or-reopen = `--force` overwrites it, `roadmap reopen` takes it back
hint-force-or-day = `--force` overwrites it; `--on` gives another day
hint-reopen = `roadmap reopen` takes that back
hint-open-steps = open: { $list }; `--all-steps` marks them all
hint-no-kpis = the plan has no KPIs
hint-say-what = say which with `--what`
hint-json-lines = write JSON lines: one object a line, without brackets around them
hint-json-object = each line is one JSON object
hint-quote-field = put a field that holds the delimiter in quotes
hint-goes-with = `{ $key }` goes with { $list }
hint-row-keys = give done, started, dropped, to or value
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
