//! Writes a plan of so many steps, and the same plan for other programs:
//!
//! ```sh
//! cargo bench --bench generate -- 100000 FOLDER
//! ```
//!
//! `plan.yaml`, `steps.csv` and `kpis.csv`, `tasks.json` for `task import`, and `answers`, which a shell can source:
//! how many steps are overdue on the day asked about, how many KPIs there are, which step to mark done. `keys.yaml` and
//! `bare.yaml` are another plan of as many steps, with the keys that say more of a line and with notes in their place.

#![expect(clippy::disallowed_methods, reason = "files are made")]

mod detail;
mod generator;

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use generator::{AS_OF, Generator, Step, kpi};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [steps, folder] = arguments.as_slice() else {
        return Err(io::Error::other("give the number of steps and a folder"));
    };
    let steps = steps.parse().map_err(io::Error::other)?;
    let (generator, folder) = (Generator { steps }, Path::new(folder));
    let answers = generator.answers().ok_or_else(|| io::Error::other("too few steps: none is overdue"))?;
    std::fs::create_dir_all(folder)?;
    write(&folder.join("plan.yaml"), |out| generator.write(out))?;
    write(&folder.join("keys.yaml"), |out| detail::write(steps, true, out))?;
    write(&folder.join("bare.yaml"), |out| detail::write(steps, false, out))?;
    write(&folder.join("steps.csv"), |out| steps_csv(generator, out))?;
    write(&folder.join("kpis.csv"), |out| kpis_csv(generator, out))?;
    write(&folder.join("tasks.json"), |out| tasks(generator, out))?;
    write(&folder.join("answers"), |out| {
        let last = &answers.last_overdue;
        writeln!(out, "as_of={AS_OF}\nsteps={steps}\noverdue={}\nkpis={}", answers.overdue, answers.kpis)?;
        writeln!(out, "overdue_of_keys={}", detail::overdue(steps))?;
        writeln!(out, "measure={}\nstep={}\nuuid={}", last.measure, last.number, uuid(last))
    })
}

fn write(path: &Path, content: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    content(&mut out)?;
    out.flush()
}

/// No title has a comma or a quote.
fn steps_csv(generator: Generator, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "id,due,done,title")?;
    for step in generator.steps() {
        let done = step.done.as_deref().unwrap_or_default();
        writeln!(out, "{},{},{done},{}", step.id(), step.due, step.title)?;
    }
    Ok(())
}

fn kpis_csv(generator: Generator, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "measure,title,unit,baseline,target,value")?;
    for measure in 1..=generator.measures() {
        let kpi = kpi(measure);
        let (title, unit, baseline) = (kpi.title, kpi.unit, kpi.baseline);
        writeln!(out, "{measure},{title},{unit},{baseline},{},{}", kpi.target, kpi.value)?;
    }
    Ok(())
}

/// What Taskwarrior imports: a task a line.
fn tasks(generator: Generator, out: &mut impl Write) -> io::Result<()> {
    for step in generator.steps() {
        let midnight = |day: &str| format!("{}T000000Z", day.replace('-', ""));
        let mut task = format!(r#"{{"uuid":"{}","description":"{} {}""#, uuid(&step), step.id(), step.title);
        // Writing to a text cannot fail.
        let _ = write!(task, r#","project":"{}","due":"{}""#, step.measure, midnight(&step.due));
        let _ = write!(task, r#","entry":"20221215T000000Z","modified":"20221215T000000Z""#);
        let _ = match &step.done {
            Some(day) => write!(task, r#","status":"completed","end":"{}"}}"#, midnight(day)),
            None => write!(task, r#","status":"pending"}}"#),
        };
        writeln!(out, "{task}")?;
    }
    Ok(())
}

fn uuid(step: &Step) -> String {
    format!("00000000-0000-4000-8000-{:08x}{:04x}", step.measure, step.number)
}
