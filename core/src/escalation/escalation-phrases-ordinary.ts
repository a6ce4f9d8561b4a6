/**
 * Ordinary words that are a slip or two away from one of ours, and mean themselves: `treat` is no threat, `fire` no `fine`.
 * A word may be missing here: then somebody is shown the emergency numbers once too often.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `aboard abroad absolute accident acid acids acrid actor addition affect afford after again age aged ages ahead ahmad ahmed aid
   aim aimed air alarm alarmed alarming alice alike all allow allowed allowing alone along alongside already also alter
   although always amend amended amid amount ancient anger angle animal answer any apart appeal appear append area arid arm
   armed arms army around arrange arrive arrives art article aside ask asked assail asset assets assign assist assisted assort
   attach attached attaches attaching attacks attempt attend attended attending attic attract avid aware awful baby back bad
   bag bake balance ball ban band bands bank banks bar bare bargain barn base based bashing basic basis batch bath battle bay
   beach bean bear beard bed bee been beer before began begin begins begun behave behaved behind being bell bells belong below
   belt bench bend benefit bert best bet better beyond bid big bike biking bill billed biller bills bin bind binding binds
   bird birth bit bite bits bitter black blade blades blame bland blank bleak bleating blend blended bless blind block blocked
   blocking blood bloom blooms blow blurt board boat bob bobbed body boil bold bomb bombay bond bonds bone boo book books boom
   boot boots border bore boring born boss both bother bottled bottling bottom bound bounded bounding bowl box boy braces
   brain branch brand brands breach bread breakfast breath breeding brick bride bridge brief bright brighten bring bringing
   broad brood brown brunt brush bubble bugged build building builds bulk bull bump bumping bun bunch buried burnt burst burt
   bury bus bush business but buy buying cake calls calm came camp can candle cap cape car card care carl cars cart case cash
   cashing cast cat catch catching caught cause causing cease cell central certified chad chain chair change changed changes
   changing char charge charged charity charm charmed charms chart chase chased chasm chaste chat cheap cheat check chess
   chest chick child chilled chin choice choose choosing chose city claim clashing class classes clean clear clearing clever
   climb clock close cloth cloud club coach coal coast coat code codes coding coffee coin cold collapse collect college colour
   comb combine combs come comfort comic command comment commented comments common commons company compare compile complain
   complained complaining complaints complete comply complying condition cone confirm conflicts connect connecting conscious
   consider contain containing content contest context continue continued continues contract contracts control cook cooking
   cool cop coping copy copying core corner cost cough could council councillor councillors councils count counter counting
   country counts county couple courage course court cover covered covers crack crash crashing cream create creating crew crop
   cross crowd crown cruel cup cure curing current currently curt curtain curve custom cut cute cycle dad daily damp dance
   danger dangers dangle dare dark dart dashing data date dates dave day days deaf deal dealing deals dean dear death deaths
   debt deed deep deer defence demand deny depend depth design desk despite device devices did die difference different
   differently difficult dig dinner dire dirt dirty dish disk do dock docs doctor does dog dogs doing don done door dot dots
   double doubt down drain drape draw drawn dream dress drew drift drilled drink driver drives dropping drops drug drugs dry
   duck due dug duke dull dump dumping during dust duties each ear early earn ears earth ease easier east easy eat eating eats
   edge edit effort egg eight either elf else emit empty ending ends enemy engine enjoy enlightened enough enter entry equal
   equally erase error escape escaped escapes evening event ever every exact excerpt excess exclude excluded excluding
   exclusive exist existing exists expand expansion expect expense expensive exploit explore export express extend extra eye
   faced fact fade failing fair fake fall falling falls far fare farm farmed farms fast fat fear fears feat feathers featured
   fee feed feeding feel feels fees feet fell fellows fellowship felt fence fences fetched fetching few fiery fighting file
   fill filled filler filling find finds fine fins fire fired fireplace fires firm fish fits five flag flight float flood
   floods flowing fold folding follow font food foot for force fore forgot fork form formed forms forth forum four frames fred
   free fresh frighten from front full fun fund funding funds funeral gage gains gander gather gathered gathering gathers gave
   given gives giving glade goes gold goods grape greet grilled grouped grouping groups grow growing growth guide gum gun guns
   gut hack had half hall halt hand handed handing hands hang hangar hanger happen happened happens hard hare harm harmed
   harms hashing hat hate have having head heading heads health healthy heap hear heard heart heat heath held hell hello help
   helps hence herb here hers hid hide hides high hike hiking hill hills him hints hire hired hires his hit hits hold holding
   hole holes home hood hook hoot hooting hop hope hoping hopped horse horses host hosted hosting hot hour hours house housing
   hover how hugged hung hunt hunts hurdle hurl hurls hurry hurt hut iain ill immediate import importing included includes
   indeed index inform informed input insert inside insider insist intent interact interest interested internal internet into
   intro invite invoke invoked involve issue item its jack jean job joint jump just keen keep kept kettle kid kidding kids
   killed killers kilo kind kinds king kingdom kiss kit knave knee knees knelt knew knight knights knit knits knobs know
   knowing known kurt lack lady laid lake land lane large larger larson laser lashing last late later latter laugh launch
   launching law lay layer lead leader leading leads leaf leaflet league leak leaking leaks lean leap learn lease leasing
   least leather leave leaves left legal lend lending less lesson let letter letters level library licence lid lie lies life
   lift light lighting like limit limits line lines link lip list listed listen listens lit little live lived lives load loan
   lobbed local lock locking logged logger lone long loo look looked looking loop loose lord lose loss lost lot lots loud love
   low luck luke lunch lunching made maid mail mailing main maintain major make maker makes male manage manger manner many map
   march marine mark market marking married mashing mask masking mass master match matched matching mate matter may meal mean
   meaning measure meat meddling meet meeting meetings meets member memory mending mention menu mere mess message met method
   mid middle might mike mile milk mill miller million mind mine mini minor minute mire mission mist mistake mistook mix mock
   mocked mocking mode model modern moment money month moo moon moral more moreover morning most mother motion motions motor
   mount mouse mouth move movie moving much mud mugged mugs murder museum music must myth nail name nation nature near nearly
   neat neck need needing needs nephew nerve nest network never new newer next nice nick night nine noise none nope nor norm
   normal north nose note notice notion now nuke numb nurse object objects observe obtain occasion occur ocean odd off offence
   office officers offices often old once one onto open option ordeal order ordered ordering orders ordinary other others our
   ours out outlier outsider over overcame overcome overdue overnight override own pace pack packaged packaging packing
   paddling page pages paid pain paint painting paints pair pairs pan panel paper parent parents park parse part parts party
   pass past paste pastor patch path paths patient patrol patrolling patrols pattern pause paused pay payment peak pence
   pencil pending penny pension people per perfect perform period permit person persons petrels petrol phase photo phrase pick
   picked picking picture piece pillar pilot pin ping pint pipe pistol piston pistons pitch pivot place placed places placid
   plaid plain plan plane planet planned planning plant plaster plastic plate play plenty plot pocket poem poet point pointing
   points poise poised poison police policy polite politics poll pool poor popular port portion position positive possible
   post posted pot potato potion pound pour poverty powder power practice prepare present presented preserve president press
   pretty prevent previous price pride primary prince principle print prior prison private prize procedure process produce
   profit program programme progressing project promise promote prompt prone proof proper properly protect protest proud prove
   provide pruning public published publisher pull pulls pump punctual pupil purchase pure purpose push pushed pushes put
   putting quality quarter queen question quick quiet quit quite quote race radio raid rail rain raise ran random rang range
   ranged ranger rape rapes rapid rare rate rates rather rave reach reaching read reading reads ready real really realm rear
   reason reasons receive recent record recorded recording records red reduce reed refer reform regard region register regret
   regular relate relation release relied relief rely remain remark remember remind remote removed rename rent repair repeat
   repeated repeating replace replay replied replies reply reported reporter reports request requests require required
   requires rescue research reserve reserved residents resolve resolved resort respect respond rest restore result return
   reveal reverted review reword rework rewrite rich ride riffle rifle rig right rights ring riot riots ripe ripple rise risk
   risks risky river road roads roast robbed robe robed role roll roof room root roots rope rose rough round rounding rounds
   route routine routing row royal rubbed rule rules run rung runs rush rust sacred sad safe said sake sale sales salt same
   sand sane sat sats save saved saver saving say scab scale scaled scared scarred scene scheme school scooting scope scoping
   score scored scraping screen sea seal sean searched searching season seat seats second seconds secret secrets section
   sector secure see seed seek seeking seem seems seen sees select self sell selling senate send sending sendings senior sense
   sensitive sent separate series serious serve served service session sessions set setting settings settle seven several
   shade shadow shake shall shape shaped share shared shares sharing sharp shed shedding sheet sheets shelf shell shelter
   shift shine ship shirt shirts shock shoe shoes shooting shoots shop shopping shops shore short shorter shorts shot should
   shoulder shout shouting show showed shower showing shows shut shutting sick side sides sigh sighting sign signal signed
   signing signs silence silencing silver similar simple sin since sing single sink sir sire sister sit site sits six size
   skill skilled skills skin skip skirts sky slab slabs slash slave sleep slide slight slim slope slot slots slow small smart
   smell smile smoke smooth snared snippet snow soap sobbed social society sock soft soil sold soldier sole solid solve some
   somehow sometimes somewhat son song soon soot sore sorry sort sorted sorting sound sounds source south space spacing spam
   spare spared speak speaker special speech speed speeding spell spelling spend spending spilled spirit spit spits splashing
   split splits splitting spoke sport sports spot spots spread spreading spring square stab stable stables stabs stack stacked
   stacking staff stage staging stair stairs stake staked stale staled stalk stalks stall stalled stalls stamp stan stand
   standard standing stands star stare stared staring starring stars start starting starts stashed stat state stated statement
   statements states stating station stats status stay stayed staying stays steady steaks steal steals steel steeping stem
   step stepping steps stick sticks still stints stock stole stone stop stopped stops store stores storm story stove straight
   strange straw stream street strength stress strike string strings strip stroll strong stronger structure struggle stuart
   stub stubborn stubs stuck student study stuff stumbled stunts style sub succeed success such sudden suffer sugar suggest
   suit sum summer sun supply support suppose sure surface surprise surround survey swap swear swearing sweating sweep
   sweeping sweet swim swing switch switching symbol system tab table tables tabs tack tail take taken takes taking tale
   talent talk talked talks tall tampering tank tap tape tar target task tasks taste tax tea teach team tear tears teeth tell
   telling tells ten tend tending tension tent term terms test text than thank thanks that the their theirs them theme themes
   then theory therapy there these they thin thing things think thinking thinner third thirty this thorough those though
   thread threaded threading threads three threes thrift thrill thrilled thrills throat throats throne through throughout
   throw thrown throws thumb thus tick ticket tie tied tight tighten tightened tile till tiller timber time timed timer times
   tin tiny tip tire tired tires tissue title today toddling token told tomato tomb tombs tone tongue tonight too took tool
   tools tooth top topic toss total touch tough tour towards tower town toy traced track tracking tract trade trading traffic
   trail trailing train trains trait transfer transport trap trashing travel tray tread treads treasure treasurer treat
   treated treating treats treaty tree trend trial tribe trick tricks tries trifle trip troop trouble trousers truck true
   truly trunk trust truth try tugged tuned tunnel turn turned turning turns twelve twenty twice type types ugly uncle under
   understands understood unfair union unique unit unity until unusual up updater upon upper upset urban urge urn use used
   useful useless user uses using usual valley value vary vast vehicle vending verb verified version very victim victory video
   view village violet violets violin violins virus vision visit visitor voice volume vote votes wage wait waited waiting
   waits wake walk walked walking wall walls want wanted wanting wants ward wards warm warmed warn warned warning wash washing
   waste wasted wasting watched watches wave waves way ways weak wealth weapon wear weather weave web wedding week weight
   welcome welcomes well went were west wet what wheel when where whether which while whisper white whole whose wide widow
   widows width wife wild will willing win wind window windows winds wine wing winter wire wired wires wisdom wise wish with
   withdrawn within without witness wives woke wolf womb women won wonder woo wood wooden wool word words work worked worker
   working works world worn worries worrying worse worst worth would wound wrap wrapped write writer writing wrong yard year
   years yellow yes yesterday yet york young your yours youth zone zoo`.split(/\s+/),
);
