/**
 * What the themes of news are called whatever the story: plain headings, each with the words that speak for it. Written with
 * the labelled stories for tuning at hand, for news of any kind: on stories that were not, expect fewer to fit. Stricter than the aspects, which
 * only bring paraphrases together: a word stands here when it would surprise a reader under any other heading. Two words with a plus sign must
 * stand in one sentence.
 */
export interface PlainHeading {
  readonly text: string;
  /** After a name: "Harlow’s future". Headings without it stand behind no name. */
  readonly of?: string;
  /** Wrong, it would be in bad taste: "not dead yet" is said of products too. It asks for more evidence. */
  readonly grave?: true;
  /** What says the same as the heading | what is a part of the matter: "Who pays: the levy" | what only hints at it. */
  readonly words: string;
}

export const ENGLISH_HEADINGS: readonly PlainHeading[] = [
  // People and harm
  {
    text: 'Deaths and injuries',
    grave: true,
    of: 'victims',
    words:
      'death dead die kill killed fatal fatality casualty drown injure injury wounded toll bereaved corpse mortality | | survive survivor hospital lose missing wound hurt suffer people aboard passenger',
  },
  {
    text: 'The rescue',
    grave: true,
    words:
      'rescue rescuer evacuate evacuation | lifeboat liferaft survivor ambulance paramedic stretcher | helicopter boat crew ladder distress alarm flee escape shelter volunteer',
  },
  { text: 'The search', words: 'search searcher missing | diver whereabouts' },
  {
    text: 'The victims',
    grave: true,
    words: 'victim | mourn mourner funeral tribute grief grieve bereaved vigil condolence',
  },
  { text: 'The damage', words: 'damage destroy | collapse wreck wreckage ruin debris shatter gutted burned' },
  { text: 'Repairs', words: 'repair maintenance mend refurbish restore rebuild reconstruction' },
  { text: 'The warnings', words: 'warn warning alert | alarm ignored foresee foreseeable' },
  {
    text: 'Safety',
    of: 'safety',
    words:
      'safety safe unsafe risk danger dangerous | hazard protect protection threat misuse | accident injury harm secure',
  },
  { text: 'Security', of: 'security', words: 'security | guard patrol checkpoint surveillance defence military' },
  {
    text: 'The attack',
    grave: true,
    words: 'attack attacker | gunman shooting bomb bomber explosion explosive stab stabbing militant hostage',
  },
  { text: 'The weapons', grave: true, words: 'weapon gun | rifle pistol shotgun handgun revolver ammunition missile' },
  {
    text: 'The fighting',
    grave: true,
    words: 'fighting fighter | soldier troop army offensive shelling artillery airstrike ceasefire truce rebel',
  },
  {
    text: 'The weather',
    words: 'weather | wind gale rain rainfall storm snow gust temperature heatwave drought forecaster thunderstorm',
  },
  { text: 'The fire', words: 'blaze inferno | flame smoke firefighter arson | fire burn' },

  // Law and order
  { text: 'The police', words: 'police officer constable | sheriff detective patrol' },
  { text: 'The arrest', words: 'arrest apprehend | suspect handcuff manhunt fugitive' },
  { text: 'The charges', words: 'charge charged indict indictment | plead arraign prosecutor bail felony' },
  {
    text: 'The court case',
    of: 'case',
    words:
      'court lawsuit sue tribunal trial litigation | judge plaintiff defendant lawyer | defence prosecutor judge ruling legal',
  },
  {
    text: 'The evidence',
    words:
      'evidence proof | witness testimony testify forensic fingerprint transcript | page record document prove judge court show',
  },
  {
    text: 'The verdict',
    words: 'verdict guilty convict convicted conviction | acquit acquittal jury juror | court judge trial defendant',
  },
  { text: 'The sentence', words: 'sentence | prison jail imprisonment parole penalty | year month judge court fine' },
  { text: 'The appeal', words: 'appeal appellate | overturn | court lawyer defence ruling ground custody' },
  { text: 'The bribes', grave: true, words: 'bribe bribery | corrupt corruption kickback launder laundering' },
  { text: 'The fraud', grave: true, words: 'fraud fraudulent | embezzle scam swindle forged forgery' },
  {
    text: 'The inquiry',
    of: 'inquiry',
    words:
      'inquiry investigation investigate investigator probe | audit auditor inspection inspector detective | report review examine evidence finding record',
  },
  {
    text: 'The cause',
    words: 'cause | fault malfunction defect failure error mistake trigger | why because reason explain investigator',
  },
  {
    text: 'Who is to blame',
    words: 'blame responsible responsibility | negligence negligent mismanagement accountable accountability liable',
  },
  {
    text: 'The law',
    words:
      'law legislation statute | bill clause amendment constitution constitutional lawmaker | court right section parliament assembly minister legal',
  },
  {
    text: 'The rules',
    words:
      'rule regulation regulate compliance comply ban prohibit forbid restrict restriction code guideline standard | | law allow require must',
  },
  { text: 'The regulator', words: 'regulator watchdog | ombudsman supervisor' },
  { text: 'Exemptions', words: 'exempt exemption exception waiver | | medical need disability allow except' },
  { text: 'Rights', words: 'rights freedom liberty dignity discrimination equality' },
  {
    text: 'Approval',
    words:
      'approval approve permit licence license authorise authorisation clearance filing | | agency regulator decision apply application review',
  },

  // Politics
  {
    text: 'The vote',
    words:
      'vote ballot | turnout majority motion abstain referendum quorum councillor | council parliament assembly senate house committee debate amendment reading bill support against favour',
  },
  {
    text: 'The decision',
    words: 'decide decision | approve reject overrule | council minister commission agency panel',
  },
  { text: 'The election', words: 'election electoral | candidate voter polling constituency' },
  { text: 'The campaign', words: 'campaign | candidate rally canvass slogan manifesto' },
  {
    text: 'The government',
    of: 'government',
    words: 'government cabinet | minister ministry premier prime | state power political law',
  },
  {
    text: 'Politics',
    words:
      'politics politician | opposition coalition party minister parliament senator | government vote election president leader',
  },
  { text: 'Public opinion', words: 'opinion poll survey | respondent favour pollster popularity' },
  {
    text: 'The protest',
    words:
      'protest protester petition demonstrate demonstration demonstrator march boycott riot rioter activist campaigner | | crowd street placard gather chant police',
  },
  {
    text: 'The criticism',
    of: 'critics',
    words: 'criticise criticism critic condemn | oppose opponent objection backlash complain complaint',
  },
  {
    text: 'The response',
    of: 'response',
    words: 'respond response react reaction | apologise apology regret | call say demand',
  },
  {
    text: 'Other countries',
    words:
      'abroad overseas foreign international ally geopolitical geopolitics sovereignty diplomat diplomatic embassy | | china chinese europe european russia russian america american japan india union',
  },
  { text: 'The talks', words: 'negotiate negotiation negotiator | mediate mediator compromise summit' },
  { text: 'The agreement', words: 'agreement pact accord | treaty sign signed signatory' },
  { text: 'Aid', words: 'aid relief | donate donation charity humanitarian' },

  // Money and work
  {
    text: 'The cost',
    of: 'spending',
    words:
      'cost expense expensive | budget estimate overrun spend expenditure outlay bill | billion million price money pay increase rise',
  },
  {
    text: 'The price',
    of: 'prices',
    words: 'price pricing | afford affordable expensive cheap discount | pay charge cost month year',
  },
  {
    text: 'Who pays',
    of: 'share of the bill',
    words:
      'levy tax taxpayer subsidy loan borrow borrowing grant debt repay repayment instalment household contribution | | pay bill money fund funding share state cost euro',
  },
  {
    text: 'Spending',
    of: 'spending',
    words:
      'invest investment spending expenditure | capital capex infrastructure outlay | billion million money budget',
  },
  {
    text: 'Revenue',
    of: 'revenue',
    words:
      'revenue profit earnings turnover sale margin monetise monetisation monetization monetize subscription advertising income | | money business customer user market paid earn',
  },
  {
    text: 'The market',
    words:
      'market stock | share shareholder trader analyst valuation dividend investor index | rise fall jump percent price close',
  },
  {
    text: 'The offer',
    of: 'offer',
    words:
      'offer bid | bidder premium proposal counteroffer | share board shareholder price value cash reject recommend',
  },
  { text: 'The deal', of: 'deal', words: 'deal | takeover merger merge acquisition acquire buyout' },
  { text: 'The contract', of: 'contract', words: 'contract | tender contractor procurement signing' },
  {
    text: 'Competition',
    of: 'rivals',
    words:
      'rival competitor compete competition competitive | monopoly antitrust dominance outperform overtake | market share leader ahead behind lead gap race',
  },
  {
    text: 'Jobs',
    of: 'jobs',
    words:
      'job worker workforce employee employer employment | redundancy redundant layoff hire vacancy | plant factory site close closure union cut position post work loss',
  },
  { text: 'Pay', of: 'pay', words: 'wage salary payroll pay+rise | bonus pension overtime' },
  {
    text: 'The strike',
    words: 'striker walkout strike+union strike+worker strike+pay | union picket stoppage | strike dispute',
  },
  { text: 'Compensation', words: 'compensation compensate | refund payout insurance insurer insured reimburse' },
  { text: 'Staff', of: 'staff', words: 'staff staffing | workload recruit recruitment rota' },
  {
    text: 'The economy',
    of: 'economy',
    words: 'economy economic | inflation recession unemployment gdp mortgage interest+rate',
  },
  { text: 'Trade', words: 'trade | export exporter import importer tariff customs' },
  { text: 'Supply', words: 'supply | supplier shipment shortage warehouse inventory delivery' },
  { text: 'The owners', words: 'owner ownership | stake shareholder trustee heir' },
  { text: 'Farmers', words: 'farm farmer | crop harvest livestock grain cattle | field milk land animal season' },

  // Time
  {
    text: 'The timetable',
    of: 'timetable',
    words:
      'schedule timetable | deadline delay delayed postpone completion complete milestone phase programme overdue | january february march april may june july august september october november december spring summer autumn winter month week begin start finish open date late early quarter year',
  },
  {
    text: 'What happens next',
    of: 'future',
    words:
      'future next | plan intend expect predict forecast outlook upcoming soon eventually await discontinue roadmap | promise hope will continue remain become',
  },
  {
    text: 'The background',
    of: 'past',
    words: 'history | decade founded originally origin predecessor previously',
  },
  { text: 'The launch', of: 'launch', words: 'launch unveil debut release | rollout' },

  // Things built, made, found out
  {
    text: 'The construction',
    of: 'design',
    words:
      'construction construct | contractor engineer foundation pile concrete steel excavate excavation | build built site work concrete design wall',
  },
  { text: 'The site', words: 'site | land plot acre hectare location relocate' },
  {
    text: 'The research',
    of: 'research',
    words:
      'study research researcher scientist | experiment placebo participant journal hypothesis | data result trial university professor find evidence sample test',
  },
  {
    text: 'The results',
    of: 'results',
    words: 'result outcome | finding score attainment | improve rise percent test trial compare data',
  },
  {
    text: 'Performance',
    of: 'performance',
    words:
      'performance outperform capable | benchmark capability accuracy efficiency efficient reasoning speed | better best test score compare percent faster',
  },
  { text: 'Features', of: 'features', words: 'feature | version interface function device hardware' },
  {
    text: 'Access',
    of: 'availability',
    words:
      'access accessible available availability | api download rollout waitlist | user public partner region open paid',
  },
  { text: 'Developers', words: 'developer programmer coder | fork' },
  { text: 'Open or closed', of: 'openness', words: 'open-source open-weight closed-source proprietary' },
  {
    text: 'The data',
    of: 'data',
    words:
      'personal+data data+steal data+stolen record+stolen stolen+file data+breach | privacy password hacker hack encrypt encryption ransomware malware breach',
  },
  {
    text: 'The mission',
    words:
      'mission | orbit orbiter spacecraft astronaut rocket lander crater | launch flight moon mars space agency land instrument',
  },

  // Life
  {
    text: 'Health',
    of: 'health',
    words:
      'health | patient hospital doctor clinic illness disease symptom diagnosis | care nurse medical sick condition',
  },
  { text: 'Treatment', words: 'treatment treat | therapy dose medicine surgery surgeon prescribe' },
  {
    text: 'Side effects',
    words: 'side+effect | adverse nausea headache | risk pressure pain blood cough dizziness stop',
  },
  {
    text: 'Mental health',
    grave: true,
    words: 'mental+health | anxiety depression distress wellbeing suicide bullying',
  },
  { text: 'Schools', words: 'school | pupil classroom lesson exam curriculum | class teacher learn education' },
  { text: 'Teachers', words: 'teacher headteacher | | class staff school head' },
  { text: 'Parents', words: 'parent mother father mum dad | | child son home' },
  {
    text: 'Residents',
    words: 'resident neighbour neighbourhood villager | homeowner | people house home street town village family',
  },
  { text: 'Homes', words: 'homeowner housing | rent tenant landlord flat eviction' },
  {
    text: 'Transport',
    words:
      'transport | train rail bus ferry road traffic passenger route crossing commuter motorist | service travel journey line ship boat',
  },
  {
    text: 'The environment',
    words:
      'environment environmental | emission carbon climate habitat species wildlife conservation | river sea water forest bird fish plant nature land',
  },
  {
    text: 'Pollution',
    words: 'pollution pollute | spill slick toxic contaminate contamination | oil fuel water beach bird coast clean',
  },
  { text: 'Water', words: 'water reservoir irrigation groundwater' },
  { text: 'Power', words: 'electricity | megawatt grid turbine blackout substation outage' },
  {
    text: 'The alternatives',
    of: 'alternatives',
    words: 'alternative instead | option replacement substitute | choice choose cheaper switch',
  },
  {
    text: 'Trust',
    of: 'reputation',
    words: 'reputation credibility | goodwill scandal betray betrayal brand mislead | honest public lose promise doubt',
  },
  {
    text: 'The leadership',
    of: 'leadership',
    words:
      '| chief+executive founder chairman chairwoman chairperson ceo resign resignation appoint successor boss | lead head director hire join team lab',
  },
  { text: 'The team', words: 'team squad | player coach teammate' },
  { text: 'The season', words: 'league championship playoff tournament | fixture promotion relegation | season' },
  { text: 'The fans', words: 'fan supporter | ticket' },
  { text: 'The show', words: 'ceremony telecast | host broadcast audience rehearsal' },
  { text: 'The career', of: 'career', words: 'career | film movie role actor actress album award' },
  { text: 'Family', of: 'family', words: 'wife husband daughter married marriage | widow sibling' },
];
