fn main() {
    let p = std::env::args().nth(1).unwrap();
    let t = std::fs::read(&p).unwrap();
    let n = std::time::Instant::now();
    let r = roadmap::yaml::read_bytes(&t);
    eprintln!("{:?}", n.elapsed());
    match r {
        Ok(p) => println!("ok {} items", p.items().count()),
        Err(f) => {
            for f in f {
                println!(
                    "{:?}:{:?} [{}] {} | {:?}",
                    f.spot.map(|s| s.line),
                    f.spot.map(|s| s.column),
                    f.rule,
                    f.message,
                    f.hint
                )
            }
        }
    }
}
