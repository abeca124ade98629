# What reports and letters say.

## The front

paper-kind = Report on execution
paper-act = Basis: { $act }
paper-as-of = as of { $day }
paper-transliterated = The texts are derived by transliteration: the plan has them in Cyrillic letters alone.
paper-zone = The day ends in the time zone { $zone }
paper-approved = APPROVED
paper-position = (position)
paper-signature = (signature)
paper-name = (name)
paper-seal = (seal)
paper-page = Page { $page } of { $pages }
paper-contents = Contents
paper-skip = Skip to the headline figures

## Headline

paper-headline = Headline figures
paper-lead-all =
    The plan has { $all ->
        [one] { $all } item
       *[other] { $all } items
    }{ $dropped ->
        [0] { "" }
       *[other] , { $dropped } dropped
    }. { $dropped ->
        [0] { $done ->
            [one] { $done } is done
           *[other] { $done } are done
        }
       *[other] Of the other { $items }, { $done ->
            [one] { $done } is done
           *[other] { $done } are done
        }
    } ({ $of-all })
paper-lead-due = of the { $due } fallen due, { $done } ({ $of-due }).
paper-lead-none-due = none has fallen due yet.
paper-lead-overdue =
    { $overdue ->
        [one] { $overdue } is overdue
       *[other] { $overdue } are overdue
    }, the longest by { $longest ->
        [one] { $longest } day
       *[other] { $longest } days
    }
paper-lead-none-overdue = Nothing is overdue
paper-lead-late =
    { $late ->
        [one] { $late } was done late
       *[other] { $late } were done late
    }
paper-lead-unconfirmed =
    { $count ->
        [one] { $count } is not confirmed
       *[other] { $count } are not confirmed
    }
paper-then = { $text }; { $next }
paper-sentence = { $text }.
paper-figure-overdue = overdue
paper-figure-longest =
    the longest { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ({ $id })
paper-figure-of-due = done of fallen due
paper-figure-of-all = done of all
paper-figure-of = { $part } of { $whole }
paper-figure-confirmed = confirmed { $part } of { $whole }, { $rate }
paper-figure-next = fall due by { $day }
paper-figure-first = first { $day } ({ $id })
paper-figure-kpis =
    of { $count ->
        [one] { $count } KPI
       *[other] { $count } KPIs
    } met or on track
paper-share-in-time = done in time
paper-share-late = done late
paper-share-unknown = done, day unknown
paper-share-overdue = overdue
paper-share-in-progress = in progress
paper-share-waiting = waiting
paper-share-planned = not yet due
paper-share-dropped = dropped

## Sections and executors

paper-sections = By section
paper-caption-sections = Items by section and state, { $day }
paper-confirmed = Done and confirmed: { $of-all } of all, { $of-due } of those fallen due
paper-executors = By executor
paper-caption-executors = Items by executor, { $day }. An item counts for each of its executors, so the rows may add up to more than the items of the plan.

## Items

paper-overdue = Overdue items: { $count }
paper-none-overdue = Nothing is overdue on { $day }.
paper-caption-overdue = What is past its deadline, longest first, { $day }. Lateness is counted from the deadline that holds now and from the original one.
paper-proposals =
    { $count ->
        [one] { $count } item carries a proposal that waits for a decision
       *[other] { $count } items carry a proposal that waits for a decision
    } ({ $ids })
paper-silent = For { $count } no problem was reported ({ $ids })
paper-no-problem = No problem reported
paper-no-proposal = None
paper-from-original = from the original deadline: { $late }
paper-granted = extended on { $day }
paper-originally = (originally { $day })
paper-started = started { $day }
paper-of-measure = Measure { $id }: { $title }
paper-reason-act = { $reason } ({ $act })
paper-extension = Extension: { $reason }
paper-done = Done since { $since }: { $count }
paper-none-done = Nothing was done since { $since }.
paper-caption-done = Done from { $from } to { $to }, latest first
paper-not-confirmed = not confirmed
paper-in-time = in time
paper-unconfirmed = Items waiting for confirmation: { $count }
paper-caption-unconfirmed = What is done and not confirmed on { $day }
paper-next = Due by { $until }: { $count }
paper-none-next = Nothing falls due from { $span }.
paper-caption-next = What falls due from { $span }; each period of a series by itself

## KPIs

paper-kpis = KPIs: { $count }
paper-caption-kpis = Targets, values and ratings, { $day }
paper-in-unit = { $title }, { $unit }
paper-marked = { $value } *
paper-assumed-mark = { $value } **
paper-derived = * The baseline is derived, not published.
paper-assumed = ** Nothing in the plan says whether more is better; more is assumed.

## The official form

paper-plan = The plan and its execution
paper-caption-plan = The official form with the state on { $day }
paper-section = { $id }. { $title }
paper-step = { $id }) { $title }
paper-extended = (extended to { $to })
paper-steps-done =
    { $done } of { $items ->
        [one] { $items } step done
       *[other] { $items } steps done
    }.
paper-state-done = Done
paper-state-done-late = Done late
paper-state-in-progress = In progress
paper-state-overdue = Overdue
paper-state-not-begun = Not begun
paper-state-planned = Not due
paper-state-waiting = Waiting
paper-state-dropped = Dropped
paper-in-brackets = { " " }({ $detail }).
paper-percent = { $percent }%
paper-problem = Problem: { $text }
paper-proposal = Proposal: { $text }
paper-basis = Basis: { $text }
paper-confirmed-line = Confirmed ({ $day }).
paper-unconfirmed-line = Not confirmed.

## Pictures

paper-timeline = Timeline
paper-trend = Trend
paper-window = The chart shows { $span }.
paper-kpi-at = { $value } on { $day }
paper-kpi-expected = the path asks for { $expected }
paper-kpi-forecast = at this pace { $forecast } by { $by }
paper-kpi-met = the target is met
paper-kpi-none = No observation; the target is { $target }
paper-kpi-no-pace = no baseline is known, so neither pace nor forecast
paper-kpis-seen = With observations: { $count }
paper-kpis-unseen = Without an observation: { $count }
paper-caption-trend = Items that fall due and items that are done by the end of each month or quarter
paper-trend-items = { $items } items
paper-trend-note = The distance between the lines is not the number overdue: what is done ahead of its day counts too, and a series counts as done when all its periods are in
paper-trend-recorded = Done as recorded: what the file said on that day in its repository. Where it is less than what is done, marks were recorded later.

## The page

paper-nav-sections = Sections
paper-nav-executors = Executors
paper-nav-overdue = Overdue
paper-nav-done = Done
paper-nav-next = Next
paper-nav-unconfirmed = To confirm
paper-nav-kpis = KPIs
paper-nav-timeline = Timeline
paper-nav-trend = Trend
paper-nav-plan = Plan
paper-nav-method = Method
paper-rest = { $count } more

## Method

paper-method = Method
paper-method-due = The due day itself is in time. Lateness is counted in calendar days from the day after it; a deadline of a month, a quarter or a year falls due on its last day. Dropped items are in no figure.
paper-method-rates = Of all: done items / all items. Of fallen due: items that owe nothing / items of which a due day has passed; a series whose due periods are all in counts as done.
paper-method-confirmed = Confirmed: somebody other than the executor has looked. "Not confirmed" does not mean "not done".
paper-method-extended = An extension moves the deadline from the day it was granted; the original deadline is kept and shown.
paper-method-pace = Achieved = (value − baseline) / (target − baseline). Pace = (value − baseline) / (expected that day − baseline), the expected value lying on straight lines through the targets; 1 is on the line. Forecast = baseline + (target − baseline) · pace.
paper-method-thresholds = Ratings by pace: below 0 worsening, below 0.60 off track, below 0.95 at risk, else on track. Once the day of the target has passed: met, missed or unreported.
paper-method-file = File
paper-method-digest = SHA-256
paper-method-commit = Last commit
paper-method-changed = { $commit }; changed since, not committed

## Letters

paper-quoted = “{ $plan }”
paper-letter-subject = On the execution of { $plan }
paper-letter-opening =
    This is the state on { $day } of the { $items ->
        [one] { $items } item
       *[other] { $items } items
    } that you lead in { $plan }
paper-letter-opening-kpis = This is the state on { $day } of the KPIs that you report in { $plan }
paper-letter-all = Done: { $done } of { $items } ({ $of-all })
paper-letter-request = Please send the missing information and evidence by “___” ____________.
paper-letter-number = No. ________ of “___” ____________
paper-letter-clerk = Contact: ____________________ Telephone: ______________

## The office document

paper-title-above =
    REPORT
    on the execution of
paper-title-below = { "" }
paper-approved-day = “____” ______________ { $year }
paper-signs = ○ falls due · ● done · ! not done by its day · □ its day before an extension · × dropped. Grey: the time for it; blue: work on it; red: late. In the head, the month of the report is darker.
paper-in-particular = In particular:

## Heads of columns

paper-head-section-id = No.
paper-head-section = Section
paper-head-items = All
paper-head-done = Done
paper-head-done-late = Of them late
paper-head-overdue = Overdue
paper-head-in-progress = In progress
paper-head-not-due = Not due
paper-head-of-due = Of fallen due
paper-head-of-all = Of all
paper-head-executor = Executor
paper-head-leads = Leads
paper-head-longest = Longest overdue, days
paper-head-id = No.
paper-head-item = Item
paper-head-deadline = Due
paper-head-late = Late
paper-head-late-original = Late from the original, days
paper-head-deadline-notes = Notes to the deadline
paper-head-executors = Executors
paper-head-reason = Reason of the extension
paper-head-problem = Problem
paper-head-trouble = Problem and proposal
paper-head-proposal = Proposal
paper-head-done-on = Done on
paper-head-result = In time or late
paper-head-confirmed = Confirmed
paper-head-evidence = Evidence
paper-head-state = State
paper-head-measure = No.
paper-head-kpi = KPI, unit
paper-head-baseline = Baseline
paper-head-target = Target
paper-head-value = Value
paper-head-gap = Gap
paper-head-of-target = Of target
paper-head-achieved = Achieved
paper-head-pace = Pace
paper-head-forecast = Forecast
paper-head-rating = Rating
paper-head-number = No.
paper-head-measure-name = Measure
paper-head-period = Implementation period
paper-head-funding = Funding
paper-head-outcome = Expected result
paper-head-execution = State of execution
paper-head-until = By
paper-head-planned = Planned
paper-head-planned-original = Planned at first
paper-head-done-recorded = Done as recorded
paper-head-items-then = Items then

## The command

paper-written = `{ $path }` is written
paper-letters =
    { $count ->
        [one] { $count } letter is
       *[other] { $count } letters are
    } written to `{ $path }`
