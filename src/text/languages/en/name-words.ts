/** Closed lists that help to find English names: titles, legal forms, heads of organisations and places, the calendar. */
import type { NameWords } from '../../language.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const nameWords: NameWords = {
  titles: words(`
    mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister brother pope king queen prince princess president
    vice-president premier chancellor prime minister secretary senator sen representative rep congressman congresswoman governor gov
    mayor councillor councilman councilwoman ambassador judge justice sheriff chief captain capt lieutenant lt colonel col general gen
    major sergeant sgt corporal private officer detective inspector superintendent commissioner commander admiral analyst economist
    spokesman spokeswoman spokesperson chairman chairwoman chair ceo cto cfo coo director editor reporter correspondent coach actor
    actress singer author writer attorney lawyer doctor nurse deputy co-founder founder executive manager head engineer researcher`),
  legalForms: words(
    'inc incorporated ltd limited plc llc llp corp corporation co company gmbh ag sa nv bv spa oy ab as pty kk holdings',
  ),
  organizationHeads: words(`
    academy administration agency alliance association authority bank board brigade bureau cabinet centre center church club college
    commission committee company congress consortium council court department federation force foundation fund group guard hospital
    house institute institution laboratory labs lab league ministry museum network office organisation organization parliament party
    police press school senate service services society studio studios team trust tribunal union university airlines airways motors
    systems technologies partners capital records pictures entertainment times post journal news herald tribune gazette courier`),
  placeHeads: words(`
    avenue bay beach bridge canal cape castle city coast county creek desert district falls forest gulf harbour harbor heights hill
    hills island islands lake mount mountain mountains ocean park peninsula plain port province quay region ridge river road sea
    square state states street strait town valley village woods`),
  particles: words('of the de la le du del della di da dos von van der den ter al el bin ibn y e and for & in on to'),
  calendar: words(`
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april
    may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter
    thanksgiving ramadan halloween spring summer autumn fall winter today yesterday tomorrow am pm gmt est edt pst pdt cet utc bst`),
  givenNames: words(`
    aaron adam adrian alan albert alex alexander alexandra alice alison amanda amy andrea andrew angela anita ann anna anne anthony
    antonio arthur ashley barbara ben benjamin beth bill bob bobby brad brandon brenda brian bruce carl carla carlos carol caroline
    catherine charles charlie charlotte cheryl chris christian christina christine christopher claire clara colin craig cynthia dan
    daniel danielle dave david deborah denise dennis diana diane don donald donna dorothy doug douglas dylan ed eddie edward elena eli
    elizabeth ella ellen emily emma eric erica erin ethan eva evan evelyn felix fiona florence frances frank fred gary george gerald
    gloria gordon grace graham greg gregory hannah harold harry heather helen henry howard hugh ian irene isaac isabel ivan jack
    jackie jacob james jamie jane janet jason jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joe
    joel john johnny jon jonathan jordan jose joseph josh joshua joy joyce juan judith judy julia julian julie justin karen karl kate
    katherine kathleen kathy katie keith kelly ken kenneth kevin kim kirk kyle larry laura lauren laurence lawrence leah lee leo leon
    leonard leslie lewis liam linda lindsay lisa liz louis louise lucas lucy luis luke lynn madison marc marcus margaret maria marie
    marilyn mario mark martha martin mary mason matt matthew maureen maurice max megan melanie melissa michael michelle miguel mike
    mohamed mohammed monica nancy naomi natalie natasha nathan neil nicholas nick nicole nina noah nora oliver olivia oscar owen pamela
    patricia patrick paul paula pedro peggy penny pete peter phil philip phillip rachel ralph randy ray raymond rebecca ricardo richard
    rick rob robert robin roger ron ronald rosa rose ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean
    sergei seth shane shannon sharon shawn sheila sid simon sofia sonia sophia sophie stacy stan stanley stella stephanie stephen steve
    steven stuart sue susan suzanne sylvia ted teresa terry theodore theresa thomas tim timothy tina todd tom tommy toni tony tracy
    travis trevor tyler valerie vanessa veronica vicky victor victoria vincent virginia vladimir walter wanda warren wayne wendy
    wesley will william willie xavier yvonne zach zachary zoe`),
  nationalities: words(`
    african american arab argentine asian australian austrian belgian brazilian british bulgarian canadian chilean chinese colombian
    cuban czech danish dutch egyptian english european finnish french german greek hungarian indian indonesian iranian iraqi irish
    israeli italian japanese jewish kenyan korean latin lebanese libyan mexican muslim nigerian norwegian pakistani palestinian polish
    portuguese roman romanian russian saudi scottish serbian somali spanish swedish swiss syrian thai turkish ukrainian vietnamese welsh
    western eastern northern southern christian catholic democratic republican conservative liberal islamic hindu buddhist sunni shiite`),
  aliases: new Map([
    ['us', 'united states'],
    ['u.s', 'united states'],
    ['u.s.a', 'united states'],
    ['usa', 'united states'],
    ['america', 'united states'],
    ['uk', 'united kingdom'],
    ['u.k', 'united kingdom'],
    ['britain', 'united kingdom'],
    ['great britain', 'united kingdom'],
    ['eu', 'european union'],
    ['e.u', 'european union'],
    ['un', 'united nations'],
    ['u.n', 'united nations'],
    ['uae', 'united arab emirates'],
    ['d.c', 'washington'],
    ['nyc', 'new york'],
    ['new york city', 'new york'],
    ['la', 'los angeles'],
    ['l.a', 'los angeles'],
  ]),
};
