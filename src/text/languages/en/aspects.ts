/**
 * The aspects of news: what a passage is about whatever the story (its cost, its timetable, who is to blame, what happens next). Written
 * from general knowledge of how reports are built, not from any corpus; a word may serve several aspects. One line an aspect.
 */
export const ENGLISH_ASPECTS: Readonly<Record<string, string>> = {
  cost: 'cost price bill budget estimate expense spend spending expenditure capex afford affordable expensive cheap overrun fund funding investment invest sum quotation outlay billion million',
  payers:
    'pay payer taxpayer levy tax fee charge subsidy grant borrow borrowing debt loan household share burden compensation refund insurance insurer premium rebate instalment',
  earnings:
    'revenue profit earnings sales income margin loss monetise monetisation monetization return roi dividend subscription customer shareholder investor stock valuation analyst turnover advertising',
  timetable:
    'schedule timetable delay deadline completion complete finish start begin late early postpone month spring summer autumn winter quarter phase programme milestone slip calendar date overdue',
  decision:
    'vote council parliament bill decide decision approve approval reject motion committee amendment cabinet government minister ballot councillor senator debate resolution consent referendum majority',
  cause:
    'cause blame fault reason failure error mistake responsible responsibility negligence warn warning foresee foreseeable culprit trigger mismanagement explain explanation because why due',
  engineering:
    'design build construction contractor engineer engineering structure foundation drawing survey material architecture site install pile concrete steel repair maintenance upkeep gate machinery',
  danger:
    'risk danger threat hazard safety safe protect protection prevent vulnerable exposure emergency resilience security defence flood surge storm fire earthquake evacuate evacuation shelter',
  harm: 'damage casualty death die dead kill injure injury victim hurt wound toll destroy suffer ill sick infection drown missing survivor rescue',
  residents:
    'resident family community neighbour neighbourhood local people population home house villager citizen town village street tenant landlord owner housing',
  protest:
    'protest petition campaign campaigner demonstrate demonstration march boycott oppose opposition activist sign demand pause',
  work: 'job hire hiring layoff redundancy strike union wage salary worker workforce recruit staff employee employment pension rota shift overtime crew contract walkout',
  environment:
    'environment emission carbon climate habitat species wildlife pollution water river sea forest soil nature conservation energy spill waste recycle marsh coast tide',
  court:
    'court judge lawsuit sue trial charge convict conviction appeal ruling prosecutor lawyer illegal fine penalty settlement plaintiff defendant verdict sentence copyright antitrust liability damages',
  regulation:
    'regulator regulation regulatory rule compliance licence license licensing watchdog oversight standard permit authority ban restrict restriction sanction legislation law act code',
  inquiry:
    'investigation inquiry investigate investigator probe audit auditor report finding evidence review examine inspector inspection detective forensic recorder log interview',
  leadership:
    'chief executive director head lead leader chair chairman president founder appoint resign ceo board boss manager hire role team division lab unit founded successor',
  performance:
    'benchmark score test performance result rank ranking accuracy efficiency efficient outperform beat surpass competitive capability capable reasoning speed percent record strong weak excel',
  product:
    'feature product version device function tool service interface app release update multimodal image video audio text design software hardware',
  access:
    'access available availability api download rollout user developer partner preview public platform waitlist app apps client integrate integration deploy deployment',
  openness:
    'open closed close proprietary source weight weights secret secrecy transparency transparent disclose publish private inspect verify independent openness lock restricted',
  rivalry:
    'rival competitor compete competition race market lead catch gap dominance dominant monopoly overtake challenger ahead behind position peer copy replicate imitate',
  alternatives:
    'alternative option instead replace replacement substitute choice choose switch migrate diversify consider upstream compare',
  trade:
    'export import tariff supply shipment trade border customs port cargo freight supplier shortage stock inventory chain warehouse delivery',
  nations:
    'china chinese europe european russia russian american washington beijing brussels sovereignty geopolitics geopolitical foreign international ally nation country abroad overseas dependency dependence',
  science:
    'study research researcher scientist university experiment data sample paper journal professor laboratory hypothesis peer placebo participant statistic',
  health:
    'patient hospital doctor nurse treatment drug vaccine disease dose symptom clinic medicine therapy health healthcare surgery diagnosis medical ward care',
  reaction:
    'criticise criticism critic react reaction welcome condemn praise angry anger concern worry fear complain backlash spokesman spokeswoman spokesperson statement dispute deny accuse defend apologise apology regret',
  outlook:
    'future plan next expect expected forecast predict outlook promise pledge hope intend continue discontinue remain become long-term roadmap era soon eventually upcoming',
  history:
    'history previous decade earlier originally founded background origin legacy tradition ago predecessor once former since past first',
  trust:
    'brand reputation trust credibility goodwill image identity philosophy values betrayal betray scandal cheat cheating manipulate mislead controversy honest dud disappointing',
  sport:
    'coach player match season league goal stadium club fan transfer cup win defeat champion squad training referee pitch supporter ticket',
  transport:
    'road rail train station bridge ferry ship vessel flight airline airport traffic passenger route tram bus crossing driver captain harbour lane',
  education: 'school student teacher pupil college class curriculum exam degree campus tuition course training lesson',
  crime: 'police arrest suspect attack theft robbery murder shoot gun ransom fraud gang prison jail custody stolen',
  breach:
    'privacy breach hack hacker cyber encryption network server password outage malware ransomware personal record leak stolen backup restore',
  economy:
    'inflation interest economy economic recession consumer growth rate gdp bank currency monetary fiscal mortgage unemployment central demand',
  staffing: 'talent engineer recruit recruitment expert departure join depart poach retention',
  numbers: 'total figure average median number count share proportion percentage tally estimate statistics',
  food: 'food farm farmer crop harvest restaurant meal diet agriculture livestock grocery grain',
  culture: 'film music museum artist festival book audience theatre exhibition heritage award concert gallery',
  housing: 'rent flat apartment housing landlord mortgage planning developer tenant eviction zoning',
};
