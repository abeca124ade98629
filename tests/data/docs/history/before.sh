# Half a year of the plan of this page, commit by commit.
export GIT_CONFIG_NOSYSTEM=1
git init -q -b main .
git config user.name 'Aziza Karimova'
git config user.email aziza@example.org
commit() {
    git add roadmap.yaml
    GIT_AUTHOR_DATE="$1T05:00:00Z" GIT_COMMITTER_DATE="$1T05:00:00Z" git commit -q -m "$2"
}
write() {
    roadmap "$@" --as-of 2025-07-15 > /dev/null
}
commit 2025-01-15 'The plan as adopted'
git tag adopted
write done 1.1 --on 2025-02-20
commit 2025-02-21 'The project is approved'
write start 1.2 --on 2025-04-10
write done 2.1 --on 2025-03-25 --evidence 'letter 12'
commit 2025-05-12 'April'
write extend 1.2 --to 2025-06-30 --reason 'No bids' --act 'minutes 4' --on 2025-05-05
write record road 3 --on 2025-05-31
commit 2025-06-03 'May'
write done 1.2 --on 2025-04-28
sed -i 's/Buy what is missing/Buy the stoves that are missing/' roadmap.yaml
commit 2025-07-11 'Second quarter'
git tag second-quarter
