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
column-on = On
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
status-planned = planned
status-done = done
status-dropped = dropped
rating-missed = missed
rating-worsening = worsening
rating-off-track = off track
rating-at-risk = at risk
rating-on-track = on track
rating-met = met
rating-unknown = unknown
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
