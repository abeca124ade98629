# What the form says that executors fill in, and the sheets of a report.

form-sheet = Form
form-guide = Instructions
form-title = { $plan }: report on execution
form-about = Period: { $period } ({ $from } – { $to }). Form made on { $day }.
form-about-lead = Period: { $period } ({ $from } – { $to }). Lead executor: { $lead }. Form made on { $day }.
form-contact = { $about } Contact: { $contact }.
form-fill = Fill only the yellow cells. Leave a cell empty if there is nothing to report. How: see the sheet “{ $guide }”.
form-footer = Report on execution, { $period }
form-page = Page { $page } of { $pages }
form-sign-head = Responsible for the information (position, name, signature):
form-sign-clerk = Filled in by (name, telephone), date:

form-with-names = { $title } ({ $names })
form-percent = { $state }, { $percent }%
form-kpi = KPI
form-target = Target: { $value }
form-last-value = Last value: { $value } ({ $date })
form-no-value = No value yet

## Heads

form-head-number = No.
form-head-title = Item or KPI
form-head-due = Due
form-head-state = State
form-head-done = Done on
form-head-text = What was done
form-head-problem = Problem
form-head-proposal = Proposal
form-head-percent = Percent
form-head-value = Value
form-head-evidence = Evidence

## Prompts

form-prompt-done = Only if it is done in full: a day such as { $example }. Leave it empty if it is not.
form-prompt-text = What exactly was done in { $period }: numbers, places, documents.
form-prompt-more = What is to be added to what was reported before.
form-prompt-problem = What stands in the way. Leave it empty if nothing does.
form-prompt-proposal = Who has to do what to solve the problem.
form-prompt-percent = A number from 0 to 100 without the percent sign, such as 45, beside what was done.
form-prompt-evidence = Name, number and date of the document, or a link.
form-prompt-source = Where the value comes from: name, number and date of the document, or a link.
form-prompt-level = The total on { $day }.
form-prompt-flow = For { $period } alone, not since the beginning.
form-prompt-level-unit = The total on { $day }. Unit: { $unit }
form-prompt-flow-unit = For { $period } alone, not since the beginning. Unit: { $unit }
form-error-done = Enter a day from { $from } up to today.
form-error-long = At most 2,000 characters, please.
form-error-percent = Enter a number from 0 to 100 without the percent sign.
form-error-value = Enter a number from { $least } to { $most }.
form-error-number = Enter a number.

## Instructions

form-guide-rows = There is one row for each item and each KPI of the plan. Please do not add, delete or move rows and columns.
form-guide-yellow = Fill only the yellow cells. Grey cells do not belong to their row. The text of the plan and its deadlines are locked.
form-guide-period = The form is about { $period }: from { $from } to { $to }.
form-guide-done = “{ $head }”: the day on which the item was done in full. If it is done in part, leave it empty and give the percent.
form-guide-text = “{ $text }”: what exactly was done, with numbers, places, documents. “{ $problem }”: what stands in the way. “{ $proposal }”: who has to do what.
form-guide-percent = “{ $head }”: a number from 0 to 100 without the percent sign; “{ $text }” must be filled as well.
form-guide-value = “{ $head }”: the value of the KPI at the end of the period, in the unit named. Of a KPI that adds up over periods, the value of this period alone; the prompt at the cell says which it is.
form-guide-evidence = “{ $head }”: name, number and date of the document, or a link. Each line of the cell counts as a document.
form-guide-empty = If there is nothing to report, leave the cell empty: an empty cell changes nothing.
form-guide-back = If a text does not fit, make the row higher or the column wider. Send the file back in the same format (.xlsx).
form-guide-legend-open = a cell to fill
form-guide-legend-shut = does not belong to this row
form-guide-legend-plan = from the plan, locked

## The command

form-written = `{ $path }` is written: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } for { $period }
form-written-all =
    { $count ->
        [one] { $count } form is
       *[other] { $count } forms are
    } written to `{ $path }` for { $period }

## Sheets of a report

sheet-summary = Summary
sheet-items = Items
sheet-charts = Charts
sheet-values = Values
sheet-path = Target path
sheet-observed = Value
sheet-forecast = Forecast
sheet-today = Day of the report
sheet-head-id = No.
sheet-head-kpi-id = KPI id
sheet-head-item = Item
sheet-head-state = State
sheet-head-due = Due
sheet-head-days-late = Late, days
sheet-head-late-words = Late, in words
sheet-head-days-left = Left, days
sheet-head-done-on = Done on
sheet-head-confirmed = Confirmed
sheet-head-percent = Percent
sheet-head-said = What was done
sheet-head-problem = Problem
sheet-head-proposal = Proposal
sheet-head-lead = Lead executor
sheet-head-others = Other executors
sheet-head-funding = Funding
sheet-head-deadline = Deadline in words
sheet-head-original = Original deadline
sheet-head-section = Section
sheet-head-measure = Measure
sheet-head-title = KPI
sheet-head-unit = Unit
sheet-head-baseline = Baseline
sheet-head-baseline-date = of day
sheet-head-target = Target
sheet-head-by = by
sheet-head-value = Value
sheet-head-date = on
sheet-head-gap = Gap
sheet-head-of-target = Of target
sheet-head-achieved = Achieved
sheet-head-pace = Pace
sheet-head-forecast = Forecast
sheet-head-rating = Rating
sheet-head-executors = Executors
sheet-head-series = Line
