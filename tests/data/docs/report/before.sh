# A state for the founding plan: every mark, extension, value and note is made up. The marks of 1 July are read that day.
{
roadmap done 1.1 --on 2023-04-28 --evidence https://lex.uz/docs/6420000
roadmap confirm 1.1 --on 2023-05-16 --by "Control Department"
roadmap done 2.1 --on 2023-04-28 --evidence "Order No. 41"
roadmap confirm 2.1 --on 2023-05-16 --by "Control Department"
roadmap done 3.1 --on 2023-04-25 --evidence "Plan of installation, https://gov.uz/mdt/plans/ports"
roadmap confirm 3.1 --on 2023-05-16
roadmap done 5.1 --on 2023-04-29
roadmap done 9.1 --on 2023-04-14 --evidence "Order No. 88"
roadmap confirm 9.1 --on 2023-05-16
roadmap done 11.1 --on 2023-06-20 --evidence "Protocol No. 6"
roadmap done 1.2 --on 2023-06-09 --evidence "Plan of 9 June"
roadmap done 9.2 --on 2023-06-16 --evidence "Review of practice"
roadmap done 4.1 --on ../2023-05-30
roadmap extend 6.1 --to 2023-05-20 --on 2023-04-28 --reason "Two operators were still counting their stations" --act "No. 12-r"
roadmap done 6.1 --on 2023-05-15 --evidence "Plan of installation"
roadmap confirm 6.1 --on 2023-06-01
roadmap done 6.3@2023-Q2 --on 2023-06-30 --evidence "Letter No. 5/214"
roadmap extend 7.1 --to 2023-06-15 --on 2023-04-30 --reason "Operators asked to correct the list of highway sections" --act "No. 14-r"
roadmap extend 2.2 --to 2023-06-20 --on 2023-05-29 --reason "Three more providers entered the plan" --act "No. 19-r"
roadmap start 2.2 --on 2023-05-05
roadmap start 7.1 --on 2023-04-18
roadmap start 13.2 --on 2023-05-03
roadmap start 16.1 --on 2023-04-20
roadmap start 18.2 --on 2023-06-14
roadmap log 7.1 "The list of sections is corrected" --problem "Land for 43 masts in two regions is not allotted" --proposal "Have the two regional authorities allot the land by 20 July" --on 2023-06-27
roadmap log 2.2 --problem "Two providers have not signed: they ask for access to cable ducts" --proposal "Adopt the order on access to ducts together with the plan" --on 2023-06-26
roadmap log 13.2 --problem "The Centre has not answered the request for its licensing rules" --proposal "Send a letter of the Minister through the Embassy" --on 2023-06-20
roadmap log 16.1 --problem "The Ministry of Economy and Finance does not agree: no source of funds after 2024 is named" --proposal "Hold a conciliation meeting by 14 July" --on 2023-06-21
roadmap log 18.2 --problem "No funds are allotted: the Fund asks for the technical requirements first" --proposal "Move the deadline of 18.2 behind that of 18.1, to 30 September" --on 2023-06-28
roadmap log 7.3 --problem "One operator has not sent its figures" --on 2023-06-30
roadmap start 1.3 --on 2023-06-15
roadmap start 2.3 --on 2023-05-20
roadmap start 3.2 --on 2023-05-16
roadmap start 4.2 --on 2023-06-08
roadmap start 5.2 --on 2023-05-11
roadmap start 6.2 --on 2023-05-29
roadmap start 9.3 --on 2023-06-19
roadmap start 10.1 --on 2023-03-01
roadmap log 9.3 "The technical documents are drafted and with the expert review" --percent 40 --on 2023-06-29
roadmap log 3.2 "262 thousand ports are in" --percent 37 --on 2023-06-30
roadmap drop 19.2 --reason "Carried out under another programme" --on 2023-06-05 --act "No. 21-r"
roadmap record mobile-internet-users 30000000 --on 2023-03-31 --source "Statistics agency"
roadmap record mobile-internet-users 30460000 --on 2023-06-30 --source "Statistics agency"
roadmap record wired-internet-households 71 --on 2023-06-30
roadmap record broadband-ports 4700000 --on 2023-03-31
roadmap record broadband-ports 4860000 --on 2023-06-30
roadmap record fibre-length 177000 --on 2023-03-31
roadmap record fibre-length 191000 --on 2023-06-30
roadmap record fibre-built 7000 --on 2023-03-31
roadmap record fibre-built 14000 --on 2023-06-30
roadmap record telecom-coverage 83.9 --on 2023-03-31
roadmap record telecom-coverage 83.2 --on 2023-06-30
roadmap record international-capacity 3.4 --on 2023-03-31
roadmap record international-capacity 3.6 --on 2023-05-31
roadmap record base-stations 54300 --on 2023-03-31
roadmap record base-stations 54700 --on 2023-06-30
roadmap record highway-coverage 52 --on 2023-03-31
roadmap record highway-coverage 57 --on 2023-06-30
} > /dev/null
