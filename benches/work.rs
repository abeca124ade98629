//! What is measured: five jobs on a plan of so many steps, with their answers looked at.

#![expect(clippy::expect_used, reason = "what cannot be done cannot be measured")]

use chrono::NaiveDate;
use roadmap::check::{Selection, check_plan, check_text};
use roadmap::format::{self, Finder};
use roadmap::model::{Conditions, MarkDetails, MarkKind, Plan, Request};
use roadmap::render::{Look, Words, terminal};
use roadmap::report::overdue::Overdue;
use roadmap::report::{self, Arrangement, KpiLine, PlanFile, Portfolio, Query, View, kpi, overdue};

use roadmap::syntax::Tree;

use crate::generator::{AS_OF, Generator};

/// A plan, as text and as read.
pub(crate) struct Work {
    pub(crate) text: String,
    portfolio: Portfolio,
    to_mark: String,
}

/// The sizes, in steps. The last one takes minutes and gigabytes, so it is asked for: `MILLION=1 cargo bench`.
pub(crate) fn sizes() -> Vec<usize> {
    #[expect(clippy::disallowed_methods, reason = "a bench may be asked for more")]
    let million = std::env::var_os("MILLION").is_some();
    let mut sizes = vec![50, 1_000, 10_000, 100_000];
    sizes.extend(million.then_some(1_000_000));
    sizes
}

impl Work {
    pub(crate) fn new(steps: usize) -> Self {
        let generator = Generator { steps };
        let mut text = Vec::new();
        generator.write(&mut text).expect("memory takes what is written");
        let text = String::from_utf8(text).expect("the generator writes UTF-8");
        let day = AS_OF.parse().expect("a day");
        let (_, plan) = format::read(&*text).sound().expect("the generator writes a plan");
        let file = PlanFile { name: None, path: "plan.yaml".into(), plan, day };
        let portfolio = Portfolio { files: vec![file], language: None };
        let answers = generator.answers().expect("something is overdue");
        let work = Self { text, portfolio, to_mark: answers.last_overdue.id() };
        assert_eq!(work.late().lines.len(), answers.overdue);
        assert_eq!(work.kpis().len(), answers.kpis);
        work
    }

    /// From text to plan.
    pub(crate) fn reading(&self) -> Plan {
        let (_, plan) = format::read(&*self.text).sound().expect("the generator writes a plan");
        plan
    }

    /// From a plan to the table of what is overdue.
    pub(crate) fn overdue(&self) -> String {
        let document = overdue::document(&self.view(), &self.late(), None, &Arrangement::default());
        terminal::draw(document.expect("no column was asked for"), &Words::new(Some("en")), Look::default())
    }

    /// From a plan to the table of its KPIs.
    pub(crate) fn kpi(&self) -> String {
        let document = kpi::document(&self.view(), &self.kpis(), None);
        terminal::draw(document.expect("no column was asked for"), &Words::new(Some("en")), Look::default())
    }

    /// From a plan and its text to the findings of every rule that runs unasked.
    pub(crate) fn check(&self) -> usize {
        let rules = Selection::default();
        let tree = Tree::new(self.text.as_str().into());
        let finder = Finder::new(&tree);
        check_text(&tree, &rules).len() + check_plan(self.plan(), self.day(), &finder, &rules).len()
    }

    /// From a plan and its text to the text in which a step near the end is done.
    pub(crate) fn edit(&self) -> String {
        let id = self.to_mark.clone();
        let request =
            Request::Mark { kind: MarkKind::Done, id, details: MarkDetails::default(), all_steps: false };
        let resolved = self.plan().resolve(&request, &Conditions::on(self.day())).expect("the step is open");
        let changes: Vec<_> = resolved.into_iter().filter_map(|one| one.change).collect();
        let tree = Tree::new(self.text.as_str().into());
        let edited = format::edit(tree, self.plan().clone(), &changes).expect("the edit is a plain one");
        let new = edited.tree.text().to_string();
        assert_eq!(new.len(), self.text.len() + "            done: 2024-06-30\n".len());
        new
    }

    fn view(&self) -> View<'_> {
        View { portfolio: &self.portfolio, line_of: &|_, _| None }
    }

    fn plan(&self) -> &Plan {
        &self.portfolio.files[0].plan
    }

    fn day(&self) -> NaiveDate {
        self.portfolio.day()
    }

    fn late(&self) -> Overdue<'_> {
        overdue::find(&self.portfolio, &self.everything(report::Subject::Items))
    }

    fn kpis(&self) -> Vec<KpiLine<'_>> {
        kpi::find(&self.portfolio, &self.everything(report::Subject::Kpis))
    }

    fn everything(&self, subject: report::Subject) -> Query {
        Query::parse(&[], &self.portfolio, subject).expect("nothing to misunderstand")
    }
}
