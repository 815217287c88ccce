/**
 * Words of everyday news that stand for one another, a row a concept: what two reporters call one thing. Written from general knowledge of
 * English, not from any corpus. Entries are parted by commas; an entry of several words is a phrase, inflected at its first word. A word of
 * two senses stands in two rows and counts half in each; a word of many senses stands in none.
 */
const ROWS = `
pay, payer, payment, finance, fund, funding, bankroll, subsidise, subsidy, foot the bill, pick up the tab, pick up the bill, cover the cost, bear the cost, reimburse
buy, purchase, acquire, acquisition, purchaser, buyer, procure, take over, takeover, snap up
sell, sale, seller, vendor, divest, dispose of, sell-off, auction
rent, lease, let, tenancy, hire
cost, price, expense, expenditure, outlay, bill, price tag
expensive, costly, dear, pricey, unaffordable
cheap, inexpensive, low-cost, affordable, bargain, economical
free, gratis, free of charge, complimentary, without charge, at no cost
fee, charge, levy, toll, duty, surcharge
money, cash, fund, capital, sum
debt, loan, borrow, borrowing, credit, lend, lender, mortgage
invest, investment, investor, stake, capital spending, capex, capital expenditure
profit, earnings, gain, surplus, profitable, monetise, monetisation
loss, deficit, shortfall, in the red, unprofitable
revenue, turnover, sales, income, takings, receipts
bankrupt, bankruptcy, insolvent, insolvency, go under, administration, collapse, receivership
afford, budget, means
compensate, compensation, damages, reparation, refund, repay, repayment, redress, payout, money back
fine, penalty, penalise, sanction, punish, punishment, punitive
reward, award, prize, medal, honour, bonus
salary, wage, pay, earnings, payroll, remuneration
tax, taxation, levy, duty, tariff
donate, donation, donor, gift, contribution, contribute, charity
increase, rise, grow, growth, climb, surge, soar, jump, go up, rocket, swell, uptick, higher
decrease, fall, drop, decline, shrink, dip, plunge, slump, tumble, go down, lower, reduction, slide
reduce, cut, lower, curb, lessen, trim, slash, shrink, limit, bring down, scale back
raise, lift, hike, push up, put up, boost
double, twofold, twice
large, big, huge, vast, enormous, massive, giant, sizeable, substantial
small, little, tiny, minor, modest, slight
start, begin, launch, commence, kick off, get under way, embark, onset, outset, initiate, open
end, finish, conclude, conclusion, cease, come to an end, terminate, expire, expiry, over
stop, halt, suspend, suspension, pause, standstill, freeze, interrupt, moratorium
continue, go on, carry on, persist, remain, maintain, keep going, stay, last, proceed
resume, restart, reopen, restore, relaunch, back in service, resumption
delay, postpone, postponement, put off, defer, late, overdue, behind schedule, hold up, push back, slip, lag
early, ahead of schedule, premature, sooner
cancel, cancellation, call off, scrap, abandon, axe, shelve, drop, ditch, pull the plug, discontinue, do away
close, closure, shut, shutdown, shut down, shutter
open, unlock, inaugurate, accessible, opening
secret, closed, proprietary, confidential, undisclosed, under wraps, withheld, withhold, behind closed doors
publish, release, publication, make public, disclose, disclosure, reveal, issue, unveil, make known
announce, announcement, declare, declaration, proclaim, make public
introduce, introduction, bring in, roll out, rollout, implement, implementation, adopt, adoption, put in place, phase in, come into force, take effect
withdraw, withdrawal, pull out, retreat, recall, retract, take back, pull back
ban, prohibit, prohibition, bar, outlaw, forbid, banned, off limits, not allowed, embargo
allow, permit, permission, let, authorise, authorisation, clearance, green light, give the go-ahead, sanction
approve, approval, pass, endorse, endorsement, ratify, back, vote for, vote in favour, wave through, rubber-stamp, adopt, sign off
reject, rejection, refuse, refusal, turn down, decline, rebuff, vote down, throw out, veto, dismiss, spurn
accept, acceptance, agree, consent, acquiesce, embrace
agreement, deal, accord, pact, treaty, settlement, contract, memorandum
negotiate, negotiation, talks, bargaining, discussion, bargain
sign, signature, ink, conclude
cooperate, cooperation, collaborate, collaboration, partner, partnership, alliance, join forces, work together, team up
support, back, backing, favour, champion, in favour, advocate, endorse, supporter, proponent
oppose, opposition, resist, resistance, object, objection, against, opponent, fight, critic
criticise, criticism, attack, condemn, blast, slam, denounce, fault, critic, rebuke, censure, scathing
praise, laud, applaud, commend, welcome, hail, tribute, acclaim
complain, complaint, grievance, grumble, protest, gripe
protest, demonstration, demonstrate, rally, march, protester, demonstrator, take to the streets
strike, walkout, walk out, industrial action, stoppage, down tools, picket
demand, call for, insist, insistence, urge, appeal, plead, request
ask, request, question, query, inquire, enquire, seek
answer, reply, respond, response, react, reaction
deny, denial, refute, rebut, repudiate, dispute, contest, contradict, reject
confirm, confirmation, verify, verification, corroborate, acknowledge
check, verify, inspect, examine, test, scrutinise, scrutiny, audit, inspection, examination, independent check
admit, admission, concede, concession, acknowledge, own up, confess, confession
accuse, accusation, allege, allegation, claim, charge, blame
blame, fault, responsible, responsibility, culpable, guilt, liable, liability, answerable
apologise, apology, sorry, regret, remorse
warn, warning, alert, caution, alarm, raise the alarm
threaten, threat, menace, danger, endanger, jeopardise, put at risk
risk, danger, hazard, peril, unsafe, dangerous, hazardous, risky
safe, safety, secure, security, harmless, out of danger
protect, protection, safeguard, shield, defend, defence, guard, shelter
harm, hurt, damage, injure, impair, detrimental, harmful, ill effect
promise, pledge, vow, commit, commitment, undertake, undertaking, guarantee, assure, assurance, give one's word
plan, intend, intention, propose, proposal, aim, envisage, scheme, project, earmark
expect, expectation, anticipate, forecast, predict, prediction, foresee, project, projection, outlook, likely
hope, aspire, aspiration, wish, optimism, optimistic
fear, worry, concern, anxious, anxiety, afraid, dread, apprehension, uneasy, alarm
anger, angry, fury, furious, outrage, outraged, rage, irate, backlash
happy, pleased, glad, delighted, satisfied, satisfaction, content
disappoint, disappointment, disappointed, frustrated, frustration, dismay
surprise, unexpected, surprised, astonish, out of the blue, shock, stun
doubt, sceptical, sceptic, scepticism, question mark, uncertain, unconvinced, dubious, unsure
certain, sure, confident, confidence, convinced, beyond doubt
believe, belief, think, view, opinion, consider, reckon, feel, hold
know, aware, awareness, knowledge, familiar
learn, discover, discovery, find out, detect, detection, uncover, spot, notice, come across
investigate, investigation, probe, inquiry, enquiry, look into, inquest, investigator, detective
evidence, proof, prove, indication, sign, demonstrate, substantiate
report, account, dossier, document, paper, finding
study, research, survey, analysis, researcher, trial, experiment
researcher, scientist, academic, scholar, professor, expert, specialist
survey, poll, questionnaire, respondent, pollster
estimate, reckon, approximate, calculate, calculation, assess, put at, projection
count, tally, number, total, toll
measure, measurement, gauge, metric, reading
record, register, log, note, document, registry
data, figures, statistics, numbers, information
benchmark, test, score, ranking, evaluation
show, indicate, demonstrate, suggest, point to, reveal
explain, explanation, reason, account for, clarify, clarification
cause, trigger, lead to, provoke, prompt, spark, bring about, result in, give rise
result, outcome, consequence, effect, impact, upshot, aftermath
affect, impact, influence, hit, concern
improve, improvement, better, upgrade, enhance, enhancement, progress, advance
worsen, deteriorate, deterioration, worse, aggravate, exacerbate, weaken
repair, fix, mend, restore, restoration, refurbish, renovate, renovation, overhaul, maintenance, patch
build, construct, construction, erect, builder, contractor
design, blueprint, plan, drawing, architect
destroy, demolish, destruction, demolition, ruin, wreck, tear down, devastate, raze, flatten, pull down
break, broken, fracture, crack, snap, rupture, burst, breach
fail, failure, malfunction, break down, breakdown, fault, defect, defective, faulty, give way, go wrong, flop, stop working, seize up
mistake, error, blunder, slip, oversight, wrong, lapse
flaw, weakness, shortcoming, defect, vulnerability, deficiency, drawback
problem, difficulty, trouble, issue, obstacle, snag, setback, hurdle
solve, solution, resolve, remedy, fix, answer
crisis, emergency, disaster, catastrophe, calamity, tragedy
accident, crash, collision, collide, mishap, incident, wreck, derail, pile-up
ship, vessel, boat, ferry, liner, craft, tanker, freighter, cruiser, trawler
aground, run aground, grounding, strand, stranded, stuck, beach, run onto rocks
sink, sank, founder, capsize, go down, submerge
steer, steering, rudder, helm, navigate, navigation, course
captain, skipper, master, commander, pilot
crew, sailor, seaman, seafarer, deckhand, mate, staff aboard
passenger, traveller, commuter, rider, aboard, on board, people aboard
port, harbour, quay, dock, pier, berth, jetty, wharf, terminal
coastguard, lifeboat, rescue service, rescuer, rescue
rescue, save, pull to safety, recover, evacuate, evacuation, bring ashore, take off
evacuate, evacuation, clear, leave home, move out, flee
plane, aircraft, jet, airliner, flight, airplane
airline, carrier, operator
train, rail, railway, locomotive, track
bus, coach, tram, shuttle, public transport
car, vehicle, automobile, motorist, driver, van
lorry, truck, heavy vehicle, hgv
road, street, highway, motorway, route, lane
traffic, congestion, jam, gridlock
bicycle, bike, cyclist, cycling
walk, pedestrian, on foot, footpath
travel, journey, trip, voyage, commute, crossing, tour
arrive, arrival, reach, land, get to, turn up
leave, depart, departure, exit, quit, go away, move away, step down
move, relocate, relocation, shift, transfer, removal
return, come back, go back, bring back, back home
enter, entry, access, admission, get into, join
escape, flee, get away, run away, break out
die, dead, death, fatal, fatality, perish, killed, lose their lives, victim, lethal, deadly, succumb
kill, murder, slay, homicide, shoot dead, assassinate, manslaughter
victim, casualty, dead, injured, wounded
injure, injury, hurt, wound, wounded, casualty, bruise
survive, survivor, survival, live through, pull through
missing, unaccounted for, vanish, disappear, lost
body, corpse, remains
bury, burial, funeral, grave, laid to rest
illness, disease, sickness, ill, sick, ailment, condition, unwell, infection
infect, infection, contagion, virus, outbreak, epidemic, catch, contagious
patient, sufferer, sick, case, participant
doctor, physician, medic, gp, clinician, surgeon, practitioner, consultant
nurse, carer, caregiver, care worker, health worker
hospital, clinic, infirmary, ward, medical centre
medicine, drug, medication, pill, tablet, treatment, therapy, remedy, dose
treat, treatment, therapy, cure, care
vaccine, jab, shot, vaccination, inoculate, immunise
placebo, dummy, sham, control
side effect, adverse event, adverse effect, adverse reaction, complication
pain, ache, suffering, discomfort, sore
symptom, sign, complaint
heart, cardiac, coronary, cardiovascular
stroke, brain haemorrhage, clot
cancer, tumour, malignant
weight, obesity, overweight, obese, slim
pregnant, pregnancy, expectant, maternity, mother-to-be
birth, born, newborn, delivery
mental, psychological, psychiatric, wellbeing, anxiety, depression
healthy, fit, well, fitness
benefit, advantage, gain, upside, help, pay off, worthwhile
disadvantage, downside, drawback, handicap
effective, efficacy, effectiveness, work, useful
useless, ineffective, futile, in vain, no use
prevent, prevention, avert, avoid, stave off, head off, ward off
parent, mother, father, mum, dad, family, guardian, carer
child, kid, youngster, boy, girl, minor, pupil, teenager
pupil, student, schoolchild, child, schoolboy, schoolgirl, classmate
teacher, tutor, instructor, educator, school staff, lecturer, teaching staff
headteacher, head teacher, principal, headmaster, head of school
school, classroom, academy, college
lesson, class, course, tuition
mark, grade, exam, examination, score, attainment, test result
young, youth, teenager, adolescent, youngster
old, elderly, pensioner, senior, aged, retired
wife, husband, spouse, partner, married, marriage
baby, infant, toddler, newborn
family, household, relative, kin, relatives
friend, companion, ally, acquaintance
neighbour, resident, local, nearby, inhabitant, villager, householder, townspeople, people who live
citizen, public, people, population, voter, taxpayer, inhabitant
crowd, audience, spectator, attendance, gathering, onlooker
fan, supporter, follower, enthusiast
worker, employee, staff, workforce, labour, personnel, colleague
employ, employer, hire, recruit, recruitment, take on, appoint, appointment, poach, sign up
dismiss, dismissal, sack, fire, lay off, layoff, redundancy, redundant, job cut, let go, axe
resign, resignation, quit, step down, stand down, step aside, depart, departure, leave the post
job, post, position, employment, role, work, occupation
unemployed, jobless, unemployment, out of work
union, labour union, trade union, staff association, works council, shop steward
boss, chief, head, director, manager, leader, executive, chief executive, ceo, president, chairman, in charge, at the helm
manage, run, operate, management, oversee, lead, administer, in charge of
founder, set up, establish, found, create, creation, creator
owner, own, ownership, proprietor, belong
company, firm, business, corporation, enterprise, maker, manufacturer, group, concern
industry, sector, trade, branch
factory, plant, works, mill, production site
shop, store, retailer, outlet, supermarket
customer, client, consumer, shopper, buyer, user, subscriber
user, people who use, subscriber, account holder
market, marketplace, exchange
share, stock, shareholder, equity, stake
competitor, rival, competition, compete, rivalry, opponent
lead, ahead, top, front-runner, first place, leader, best
trail, lag, behind, fall behind, catch up, catch-up
match, equal, level with, on a par, comparable, rival, keep pace
beat, defeat, overcome, win, outperform, surpass, exceed, outdo, victory, overtake
lose, defeat, beaten, loss
supply, deliver, delivery, provide, provision, supplier, provider, hand out, give out
shortage, scarce, scarcity, lack, run out, short of, too few, deficit
enough, sufficient, adequate, plenty
produce, production, manufacture, make, output, maker
develop, development, developer, create, engineer
product, goods, item, article, merchandise
device, gadget, phone, handset, smartphone, mobile, telephone
computer, machine, laptop, hardware
software, app, application, program, code, tool
model, system, version
artificial intelligence, ai, machine learning, algorithm
internet, online, web, website, site
download, obtain, get hold, install
access, available, availability, obtainable, open to, within reach, on offer
exclusive, reserved, only for, restricted, limited to
private, privacy, confidential, personal data
public, open, general, everyone, anyone
share, common, joint, shared
hack, hacker, breach, intrusion, cyber attack, break in
leak, spill, escape, seep, ooze
steal, theft, stolen, rob, robbery, burglary, loot, thief
fraud, scam, swindle, deceive, deception, cheat, forge
corrupt, corruption, bribe, bribery, graft, kickback
crime, offence, criminal, offender, wrongdoing, culprit, perpetrator
police, officer, constable, detective, force
arrest, detain, detention, custody, take into custody, hold, apprehend
prison, jail, imprison, behind bars, sentence, inmate, gaol
suspect, suspicion, accused, alleged
charge, indict, indictment, prosecute, prosecution, prosecutor, put on trial
court, tribunal, judge, bench, justice, judiciary
sue, lawsuit, legal action, suit, litigation, take to court, plaintiff
ruling, verdict, judgment, decision, decide, find
appeal, challenge, contest
convict, conviction, guilty, found guilty
acquit, cleared, exonerate, not guilty, innocent
lawyer, attorney, solicitor, barrister, counsel
law, legislation, statute, act, bill, rule, regulation
illegal, unlawful, against the law, breach of law, illicit
legal, lawful, legitimate, within the law
obey, comply, compliance, abide, follow the rules, stick to
violate, violation, breach, break, infringe, flout
enforce, enforcement, police, implement
exempt, exemption, exception, excuse, spare, waive, waiver
compulsory, mandatory, obligatory, obligation, required, must
voluntary, optional, of their own accord, by choice
government, state, cabinet, administration, ministry, ministers, taxpayer
minister, secretary, ministry, department
parliament, legislature, congress, assembly, chamber, lawmakers, mp, senate, house
politician, lawmaker, mp, deputy, senator, member of parliament, legislator, councillor
council, municipality, city hall, town hall, councillor, local authority, borough
mayor, city leader, council leader
vote, ballot, poll, election, elect, referendum, plebiscite
unanimous, undivided, without dissent, with one voice
split, divide, division, divided, disagreement, disagree, at odds
majority, most, more than half
minority, handful, few
regulator, watchdog, authority, agency, supervisor, oversight
spokesman, spokeswoman, spokesperson, representative, press office
reporter, journalist, press, media, newspaper
official, officer, authority, functionary
army, military, troops, soldier, forces, armed forces
war, conflict, fighting, combat, battle, hostilities
attack, assault, strike, raid, offensive, bombing
ceasefire, truce, peace, armistice
weapon, arms, gun, missile, firearm, rifle
refugee, migrant, asylum, displaced, immigrant
border, frontier, crossing
foreign, abroad, overseas, international
china, chinese, beijing
america, american, united states, washington
europe, european, brussels
flood, flooding, inundate, deluge, under water, high water, submerge
rain, rainfall, downpour, shower, wet
storm, gale, hurricane, tempest, cyclone, wind
snow, ice, frost, blizzard, freeze
drought, dry, parched, dryness
heat, hot, heatwave, warm, temperature
fire, blaze, burn, flame, inferno, wildfire
earthquake, quake, tremor, seismic
wave, swell, surge, tide, sea level
barrier, dam, wall, dike, dyke, embankment, levee, sluice, gate, sea wall
river, stream, waterway, estuary
sea, ocean, coast, shore, coastline, marine
island, isle, islet
pollute, pollution, contaminate, contamination, toxic, poison, dirty
oil, fuel, diesel, petrol, petroleum, gas
emission, carbon, greenhouse, co2
climate, global warming, warming
waste, rubbish, trash, refuse, litter, garbage
environment, nature, ecology, ecological, environmental, wildlife
animal, species, creature, wildlife
tree, wood, forest, timber, woodland
energy, power, electricity, current
power cut, blackout, outage, power failure, lights out
wind farm, turbine, wind power
nuclear, reactor, atomic
house, home, dwelling, property, residence, housing
flat, apartment, tenement
landlord, owner, letting
tenant, renter, occupant
homeless, without a home, rough sleeper, displaced
land, site, plot, ground, field
building, premises, structure, block
bridge, span, crossing, viaduct
tunnel, underpass, tube
stadium, arena, ground, venue, pitch
team, club, side, squad
player, footballer, athlete, sportsman
coach, manager, trainer
match, game, fixture, tie
season, campaign, year
goal, score, net
museum, gallery, exhibition, collection
film, movie, cinema, picture
music, song, concert, band
book, novel, author, writer
artist, painter, painting, sculptor
visit, visitor, tourist, tourism, guest, holidaymaker
food, meal, eat, diet, nutrition
restaurant, cafe, eatery, diner
farmer, farm, agriculture, grower, crop, harvest
water, drinking water, tap
sleep, rest, tired, fatigue, exhausted, exhaustion, weary
drink, alcohol, drunk, drinking
smoke, smoking, tobacco, cigarette
night, overnight, after dark, dark, midnight
morning, dawn, daybreak, sunrise
evening, dusk, sunset
week, weekly, seven days
month, monthly
year, annual, yearly, twelve months
decade, ten years
hour, sixty minutes
day, daily
weekend, saturday, sunday
current, present, today, existing, at the moment, at present
former, ex, previous, past, predecessor, once
next, following, subsequent, later, afterwards
first, initial, original, inaugural
last, final, ultimate
new, fresh, recent, latest, novel
soon, shortly, imminent, before long, in the near future
temporary, interim, provisional, for the time being, stopgap, short-term
permanent, lasting, for good, long-term, indefinite
immediate, instant, at once, straight away, right away, promptly
gradual, step by step, phased, bit by bit, in stages, slowly
fast, quick, rapid, swift, speed, speedy
slow, sluggish, slow down, slower
frequent, often, regular, repeated
rare, seldom, unusual, uncommon, hardly ever
whole, entire, complete, full, total
part, partial, portion, share, fraction, section
half, fifty percent
third, one in three
quarter, one in four
divide, share, split, apportion
most, majority, largest part
only, sole, single, just one
joint, common, together, collective
separate, apart, independent, distinct
independent, autonomous, impartial, outside
same, identical, unchanged, no different
different, difference, differ, vary, distinct, unlike
change, alter, alteration, amend, amendment, modify, revise, revision, switch, shift, adjust
replace, replacement, substitute, swap, succeed, take the place, supplant, successor, instead
choose, choice, option, select, selection, pick, opt, alternative
alternative, option, substitute, other way
reverse, u-turn, backtrack, about-turn, turnaround, undo
extend, extension, prolong, lengthen, longer, expand
expand, expansion, widen, enlarge, broaden, enlargement
include, inclusion, contain, comprise, consist, cover, made up of
exclude, exclusion, leave out, omit, shut out
add, addition, extra, additional, further, supplement
remove, removal, take away, strip, eliminate, get rid, delete, erase
keep, retain, hold on, preserve, conserve, preservation
store, storage, keep, stockpile, warehouse
hand over, surrender, give up, turn in, hand in
carry, transport, convey, ship, haul
bring, fetch, deliver
send, dispatch, mail, transmit
receive, get, obtain, recipient
use, usage, employ, utilise, apply, application
ignore, disregard, overlook, neglect, turn a blind eye, dismiss
hide, conceal, cover up, mask, keep secret
follow, track, trace, monitor, surveillance, watch
see, witness, eyewitness, observe, observer, onlooker
hear, listen, hearing
speak, talk, tell, speech, address
meet, meeting, gather, session, conference, summit
consult, consultation, sound out, ask advice, hearing
inform, notify, notification, brief, told, let know
contact, reach, get in touch, call, phone
advise, advice, recommend, recommendation, suggest, guideline, guidance
help, aid, assist, assistance, relief, support
encourage, encouragement, incentive, urge, spur
discourage, deter, deterrent, put off
force, compel, oblige, coerce, make
try, attempt, effort, seek, bid, endeavour
succeed, success, achieve, accomplish, manage, achievement
struggle, battle, difficulty, wrestle, fight
able, capable, capacity, capability, ability
strong, powerful, robust, sturdy, strength
weak, feeble, fragile, frail, weakness
hard, difficult, tough, challenging, tricky
easy, simple, straightforward, effortless
important, crucial, vital, key, essential, central, significant
necessary, need, require, requirement, essential
famous, well-known, renowned, celebrated, popular
popular, popularity, favourite, well liked, in demand
good, excellent, fine, great
bad, poor, dreadful, terrible, awful
right, correct, accurate, accuracy, true
wrong, false, incorrect, untrue, inaccurate, mistaken, misleading
honest, truthful, sincere, frank
lie, mislead, deceive, false, misinformation, untruth
trust, faith, confidence, credibility, believe in, reliable
reputation, image, standing, name, brand
strategy, approach, course, direction, policy, tactic
goal, target, aim, objective, ambition, purpose
motive, reason, motivation, why
origin, source, root, come from
history, past, background
future, ahead, coming years, tomorrow, fate
fate, future, what becomes, prospect
tradition, custom, heritage, practice
proposal, motion, suggestion, initiative
programme, scheme, project, initiative
step, measure, move, action
condition, term, requirement, proviso, string
contract, agreement, deal
limit, cap, ceiling, upper limit, maximum
minimum, at least, floor, least
average, mean, typical, median
majority owner, parent company, holding
headquarters, head office, base
document, paper, file, letter, memo
letter, mail, message, note, email
contractor, builder, subcontractor, construction firm
engineer, technician, mechanic
inspector, examiner, auditor, assessor, surveyor
auditor, audit, audit office, accountant
expert, specialist, authority, analyst
analyst, observer, commentator, forecaster
opponent, critic, objector, detractor, campaigner
campaign, campaigner, activist, pressure group, lobby, petition
petition, signature, sign
volunteer, helper, unpaid
lock, seal, bolt, secure
distract, distraction, attention, concentrate, focus, concentration
bully, bullying, harass, harassment, abuse
right, entitlement, freedom, liberty
equal, equality, fair, fairness, just
discriminate, discrimination, bias, prejudice, unfair
poor, poverty, low-income, deprived, needy
rich, wealthy, affluent, well off
video, footage, film, recording, clip
photo, photograph, picture, image
sound, audio, voice, speech
language, text, written, word
message, text, chat, post
reason, think, logic, reasoning
train, training, teach, coach
version, edition, release, generation
generation, successor, next version
preview, early access, trial run, test phase, pilot, beta
pilot, trial, test, experiment
customise, adapt, tailor, adjust, fine-tune
copy, imitate, replicate, clone, duplicate
licence, permit, authorisation, certificate
patent, intellectual property, copyright
silence, quiet, silent, mute, say nothing
noise, noisy, loud, sound
collapse, cave in, fall down, give way, crumble
foundation, base, footing, ground
pile, pillar, column, post
gate, door, entrance, exit
key, lock, unlock
steel, iron, metal
concrete, cement
maintain, maintenance, upkeep, service, servicing, overhaul
inspect, inspection, check, survey
neglect, negligence, careless, carelessness, lax
overload, overcrowded, too many, packed, crowded, full
empty, vacant, deserted, unoccupied
wait, queue, line up, waiting list
speed, knot, mile an hour, fast
depth, deep, shallow
height, high, tall, highest
weather, wind, sea state, conditions
sail, set sail, put to sea, cast off
anchor, moor, tie up, mooring
tow, tug, pull, drag
life jacket, life vest, lifejacket
alcohol test, breath test, sober
agenda, schedule, timetable, calendar
anonymous, unnamed, unidentified, on condition of anonymity
apparent, obvious, evident, plain, clear
argue, argument, contend, maintain, assert, assertion, insist
arrange, arrangement, organise, organiser, set up
ballot paper, voting slip
bank, lender, financial institution
barrel, tank, container, drum
beach, shore, coast, seaside, strand
belong, part of, member, membership
bomb, explosive, explosion, blast, explode, detonate, blow up
boundary, border, limit, edge
brave, courage, courageous, heroic, hero
brief, short, concise, short-lived
broad, wide, extensive, sweeping
bug, glitch, fault, error
burden, load, strain, pressure
career, profession, working life
careful, cautious, caution, prudent, wary
celebrate, celebration, festivity, mark
central bank, monetary authority
ceremony, service, ritual
chance, opportunity, opening, possibility
chaos, confusion, disorder, disarray, mess
cheer, applaud, applause, ovation
clever, smart, intelligent, intelligence
clothes, clothing, dress, garment, uniform
clue, hint, sign, indication
coal, lignite, fossil fuel
cold, chill, freezing, frosty
collect, collection, gather, assemble, pick up
combine, combination, merge, merger, unite, fuse, join
comfort, console, reassure, calm
command, order, instruct, instruction, directive
comment, remark, statement, observation
commission, panel, committee, board, body
community, neighbourhood, district, locality
compare, comparison, set against, contrast
complex, complicated, intricate
comprehensive, thorough, full, exhaustive, detailed
conflict of interest, vested interest
construct, build, put up
core, heart, centre, middle
correct, rectify, put right, amend
counsel, adviser, consultant, aide
cover, insure, insurance, insurer
creditor, lender, bondholder
critical, crucial, decisive
culture, arts, heritage
cure, heal, recover, recovery
dance, ballet, dancer
data protection, privacy
deadline, time limit, cut-off, due date
debate, discuss, discussion, argue, argument
decide, decision, resolve, settle, determine
decisive, conclusive, definitive, final
delegate, envoy, representative, emissary, ambassador, diplomat
deliberate, intentional, on purpose, wilful
dependent, dependence, dependency, rely, reliance, reliant
deploy, deployment, station, send in
deposit, down payment, advance
deserve, merit, worthy
desperate, hopeless, despair
detail, particular, specifics, fine print, small print
dig, excavate, excavation, drill
dispute, row, quarrel, argument, controversy, feud
distance, mile, kilometre, far
dominate, dominance, dominant, prevail
donor, benefactor, sponsor, patron
draft, outline, preliminary, first version
earn, make money, income
economy, economic, gdp
emerge, appear, come to light, surface
emphasise, stress, underline, highlight, point out
enemy, foe, adversary
enormous, staggering, immense
enthusiasm, enthusiastic, eager, keen
error-prone, unreliable, faulty
essential service, vital service
examine, look at, study, consider, review
exceed, surpass, go beyond, top, more than, above, over
excuse, pretext, justification, justify
expel, expulsion, evict, eviction, deport, deportation, throw out
expose, exposure, vulnerable
extra, additional, surplus, spare
extreme, drastic, radical, severe
face, confront, tackle, deal with
fake, counterfeit, forged, bogus
famine, hunger, starve, starvation, malnutrition
favour, prefer, preference, rather, sooner
female, woman, girl
male, man, boy
fence, barrier, railing
fewer than, less than, under, below, short of
fish, fishing, fisherman, fishery, trawl
flexible, adaptable, elastic
formal, official, officially
fraction, small part, sliver
frank, open, candid
freight, cargo, load, goods, shipment
frequent, common, widespread, routine
frighten, scare, terrify, intimidate
genuine, real, authentic
glass, window, pane
global, worldwide, international, across the world
gradually, little by little
grant, award, scholarship
guess, speculate, speculation, rumour
habit, routine, custom
half, fifty per cent, one in two
halve, cut in half, fall by half
hazard, danger, threat
hesitate, reluctant, reluctance, unwilling
hide, conceal, secret
hospitalise, admit, admission, hospital stay
host, stage, hold
humid, damp, wet, moist
hundred, percent, in a hundred
identify, identification, recognise, name
imprison, jail, lock up
in addition, as well, also, on top
indefinite, open-ended, no end date
inflation, price rise, cost of living
inherit, legacy, bequeath
insist, demand, press for
install, fit, put in, mount
insult, offend, slur
intact, undamaged, unharmed, unscathed, unhurt
intense, fierce, heavy, strong
interview, question, talk to
invent, invention, inventor
invite, invitation, ask to
isolate, isolated, cut off, remote
joke, humour, mock, ridicule
journey time, travel time
keep quiet, stay silent, no comment, refuse to comment, decline to comment
kidnap, abduct, hostage, seize
knife, blade, stab
label, call, describe, brand, dub
landmark, milestone, historic
launch, unveil, introduce, bring out, debut, release
lease, let, hire
legacy, heritage, inheritance
leisure, spare time, recreation
library, archive, archives
line up, queue
listed, quoted, on the stock exchange
loyal, loyalty, faithful
mainstream, conventional, ordinary
maintenance, upkeep
march, parade, procession
margin, gap, lead, difference, distance
margin of error, close, neck and neck, tie, level
market value, valuation, worth
mass, crowd, large number
meal, lunch, dinner, breakfast
memory, remember, recall, remembrance, memorial
mine, pit, quarry, colliery
mistrust, distrust, suspicion, suspicious
mix, blend, mixture
moral, ethical, ethics
mountain, peak, hill, summit, slope
move in, occupy, occupation
nationalise, public ownership, state ownership
privatise, private hands, private ownership
neutral, impartial, unbiased
notice, spot, observe
number, quantity, amount
oath, sworn, swear
obstacle, barrier, hurdle
occasional, now and then, from time to time, sporadic
offer, bid, proposal, tender
offset, balance, compensate, make up for
optimistic, hopeful, upbeat, confident
ordinary, normal, standard, usual
original plan, first plan
outrage, scandal, disgrace
outskirts, edge of town, suburb
overcome, get over, beat
overnight, sudden, suddenly, abrupt
overrun, exceed the budget, over budget, cost more than planned
partner company, supplier
patrol, guard, watch
peak, high, maximum, record
pension, retirement, retire
permanent, fixed, steady
persuade, convince, talk into, win over
plead, beg, appeal
pleasure, enjoy, enjoyment, delight
pledge, commitment
pop up, appear
post office, mail
practise, rehearse, rehearsal, drill, exercise
precaution, safety measure, preventive
predecessor, forerunner, earlier version, previous version
pressure, push, lobby
prestige, status, standing
pretend, claim, feign
previous, earlier, prior
price rise, increase in price
priority, come first, top of the list
procedure, process, routine
promote, promotion, advance
promote, advertise, advertising, publicity
prospective, potential, possible
proud, pride
province, region, district, county
quality, standard, grade
quit smoking, give up smoking
race, contest, competition
raise money, fundraise, fundraising
random, chance, at random, by chance
rate, pace, speed
reach agreement, strike a deal, come to terms
ready, prepared, preparation, prepare
rebuild, reconstruct, reconstruction
recall, call back, withdraw from sale
receipt, invoice, bill
recession, downturn, slump, contraction
recommend, suggest, advise
recover, rebound, recovery, bounce back
recycle, reuse, recycling
refer, referral, hand on
referee, umpire, official
reform, overhaul, shake-up, restructure, restructuring
regain, win back, recapture
regret, sorrow, sorry
regular, steady, routine
relevant, applicable, pertinent
relief, respite, easing
religious, faith, church, belief
remote, distant, far-off
render, make
renew, renewal, extend
repeat, again, recur, recurrence
representative, delegate
reserve, stock, stockpile
resilient, robust, withstand, stand up to
respect, esteem, regard
responsible for, in charge of
restrict, restriction, limit, curb, constraint
retailer, shopkeeper, trader
retire, retirement, retiree
revenge, retaliate, retaliation, reprisal
review, reassess, look again, re-examine
riot, unrest, disturbance, disorder
roof, ceiling
rough, approximate, roughly, about
rule out, exclude, dismiss
rumour, gossip, hearsay
rural, countryside, country
urban, city, town
sacrifice, give up
sample, specimen, swab
satellite, spacecraft, probe, orbit
scale, size, extent, magnitude
schedule, timetable
search, hunt, look for, comb
season ticket, pass
seat, chair, place
second, runner-up
secret ballot, vote
section, paragraph, clause, article
seldom, rarely
senior, high-ranking, top
sensitive, delicate, confidential
serious, grave, severe
settle, resolve, agree
severe, harsh, strict, tough
sewage, waste water, effluent
shake, tremble, tremor
share price, stock price, shares
shelter, refuge, accommodation
shop floor, workforce
shrink, contract, dwindle
sign up, register, enrol, enrolment, subscribe
signal, message, indicate
similar, alike, comparable, like
simulate, model, simulation
skill, talent, expertise, ability
slogan, motto, message
smell, stench, odour
soften, ease, relax, loosen, water down
tighten, toughen, stricter, stiffen
soldier, troop, serviceman
source, insider, people familiar, person with knowledge
span, stretch, cover
specialise, focus, concentrate
spectacular, dramatic, remarkable
spill, leak, discharge
sponsor, backer, fund
spread, expand, extend
spy, espionage, intelligence service
stabilise, steady, level off
stake, share, holding
state of emergency, emergency powers
stretch, section, part
subsidise, support, prop up
substance, material, matter
succeed, follow, take over from
sudden, abrupt, unexpected
suffer, endure, go through
suicide, take their own life
summon, call in, subpoena
surgery, operation, operate on
surplus, excess
surrounding, nearby, around
suspend, put on hold, halt
sustainable, green, renewable
sympathy, condolence, compassion
symptom, sign
take part, participate, participation, participant, attend, attendance
talent, gift
target, aim at
teach, educate, education, learn
tear gas, rubber bullet
temporary, provisional
test, try out, trial
thief, burglar, robber
threshold, limit, bar
timetable, schedule
tour, trip, visit
trade, commerce, business
trade-off, compromise, balance
transparent, transparency, openness
trap, trapped, stuck, pinned
treasury, finance ministry
trick, ruse, deceit
turning point, watershed
uniform, consistent, the same
unite, unify, together
unprecedented, never before, first time, for the first time
upgrade, modernise, renew
urgent, pressing, immediate
value, worth
verify, confirm
viable, feasible, workable, realistic
village, hamlet, settlement
visible, seen, in sight
volatile, unstable, fluctuate
vote of confidence, no-confidence
wave, series, spate
weigh, weight, heavy
welfare, benefits, social security
win, winner, victory, triumph
wipe out, eradicate, eliminate
withstand, resist, survive
wood, timber, lumber
work out, calculate
workload, burden, overtime
worsen, get worse
worthless, useless
yield, return, interest
zero, nothing, none, nil
`;
/** One concept a row: its words and phrases. */
export const conceptRows: readonly (readonly string[])[] = ROWS.trim()
  .split('\n')
  .map((row) => row.split(',').map((entry) => entry.trim()));
