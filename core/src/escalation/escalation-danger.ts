/** Words of danger, written as in escalation-phrases. They are many on purpose: a false alarm costs a glance, a miss does not. */
const lines = `
threat|threats|threaten|threatens|threatened|threatening
kill|kills|killed|killing|killer
murder|murdered|murderer|murdering
weapon|weapons|armed|firearm|firearms
knife|knives|machete|dagger|cleaver|stanley
gun|guns|gunman|shotgun|pistol|rifle|bullet|bullets|airgun
with|has|have|got|holding|carrying|waving|swinging axe|hammer|bat|crowbar|blade|screwdriver|sword|bar|brick
shoot|shooting|shooter|shot|shots
stab|stabs|stabbed|stabbing
bomb|bombs|bombed|bombing|explosive|explosives|explosion|grenade|molotov
petrol bomb
pour|poured|pouring|throw|threw|thrown petrol|fuel|paraffin|acid|bleach|liquid
petrol door|letterbox|house|window
smell|smells|smelling petrol|gas|smoke|burning
acid|corrosive
arson|arsonist|arsonists
fire|flames
burn|burning|burned|burnt|torch down|house|home|car|alive|me|my|our|you
set alight|light
attack|attacks|attacked|attacking|attacker|attackers
assault|assaulted|assaulting|assaults
hit|hits|hitting|punched|punching|punch|kicked|kicking|slapped|grabbed|pushed|shoved|headbutted|strangled|choked|choking me|us|my|him|her
beat|beats|beating|beaten me|us|up|him|her
punched|kicked|mugged|robbed|strangled
spat|spitting at|on|in me|my|us
throw|threw|thrown|throwing brick|bricks|stone|stones|rock|bottle|bottles|egg|eggs|firework|fireworks|something
brick|stone|rock|firework|something through window|door|letterbox|letter
hurt|hurting|harm|harmed|harming me|us|my|him|her|them|myself|you|family|children|kids
bleeding|bleed|blood|bloody
injured|injury|wounded|unconscious|collapsed
not breathing|breathe|waking|moving
can not breathe
heart attack
chest pain|pains
overdose|overdosed|overdosing
taken|took|swallowed|take pills|tablets|overdose|paracetamol
suicide|suicidal
kill|hurt|harm|harming|hurting|cut|cutting|hang|hanging|drown myself
self harm|harming|harmed
end|ending|ended|take|taking my|own life
ending|end it all
life not worth
not worth living
not want|wish to live|be here|alive|wake|exist|anymore
no|any reason|point to|in live|living|life|going|on
better off without|dead
want|going|ready|deserve to die
wish|wishes|wished i|me|you was|were|am dead
want|wants|wanted|see|make me|us|you|him|her dead
am|are|is|will|be|found|was dead
jump|jumping off|from|in front|bridge|roof|building|train
can not go on|take
noose|hanged|lynch|lynched|behead|beheaded
hang|burn|shoot|gut|slit|cut you|your|her|his|my throat|throats|head|neck
slit throat
outside|out|front|behind my|our house|home|flat|door|window|gate|office|garden|drive|place|property|car|building
outside the house|home|door|window|gate|office|surgery|building|hall
outside house|home|window|door|now
someone|man|men|people|he|she|they|gang|youths|group outside|waiting
waiting for me|us outside
at|on|to my|our door|doorstep|gate|window|windows|letterbox
at the door|gate|window
bang|banging|banged|knock|knocking|hammering|kicking|kick|pounding on|at|down|in|my|the door|window|windows|gate
is|are|was|someone|man|he|she|they|still|turned|come|came|coming|been|back at|to|up|round my|our house|home|address|property|flat|office
someone|man|men|stranger|he|she|they|people|gang|youths in|inside|into my|our|the house|home|garden|car|flat|shed|kitchen|driveway|bedroom|property|building
intruder|intruders|burglar|burglars|prowler|burgled
break|breaks|broke|broken|breaking in|into|down
trying|tried|going|trys to get|come|break in|inside|into
smash|smashed|smashing window|windows|door|glass|car|up|my
window|windows|door smashed|broken|kicked
follow|follows|following|followed|chase|chasing|chased|stalk|stalks|stalked|stalking|tailing me|us|my|home
being followed|watched|stalked|chased|tracked|attacked|threatened|hunted
stalker|stalkers|stalking
watching me|us|my|the house|home
tracker|airtag on|in|under|my car|bag|my
trapped|cornered|hostage|kidnap|kidnapped|abducted|surrounded|ambushed
not let me|us go|leave|out
can not get|escape out|away|leave|escape
can not talk|speak
hiding|hide|hid from|in|under|upstairs|him|them
locked myself|ourselves in
barricaded
rape|raped|rapist|molested|groped
sexual|sexually assault|assaulted|attack
touched|touching|grabbed me
coming|come|comes|came for|after|get me|us|you
get|out|going to get|hurt|find|kill me|us|you
knows|know|found|find where|out i|we|you live|lives
posted|shared|published|leaked|put my|our address
ran|run|drove|drive|driven|driving|swerved me|us over|off|at|down
tyres|tires|brakes slashed|cut
slashed|cut|cutting tyres|tires|brakes
suspicious|strange package|parcel|envelope|device|object|powder
white powder
poison|poisoned|poisoning
dead animal|rat|cat|bird|body|fox
watch your|my back
mob|riot|rioting|rioters
gas leak
danger|dangerous|unsafe|peril
emergency|sos|mayday
999|112
call|ring|phone|get|need|send|want police|ambulance|999
police now|quick|quickly|urgent|urgently|please
violent|violence|aggressive
shouting|screaming|yelling|swearing at|outside me|us|my
scared|frightened|terrified|petrified|panicking
afraid for|of|to|he|she|they|someone|my
fear|fears|fearing|feared for|my|our
life|lives in|at danger|risk
not safe|ok|alright|secure
not feel|feeling|felt safe|ok|secure
not know|sure|certain i am safe|ok
not know|sure we are safe|ok
never|hardly safe
no longer safe
am i safe
panic attack
`;

/** Words of danger that mean none where they stand so, exactly and next to each other. */
const harmless = `
killer speech|question|argument|line|fact|blow|heels|app|whale
killing time|it
kill the|this|that|a bill|motion|amendment|proposal|idea|time|plan|budget|application
kill time|two|joy
dressed to kill
buzz kill
road kill
fire safety|drill|drills|station|stations|service|services|risk|regulations|door|doors|extinguisher|extinguishers|hydrant|authority|alarm|alarms|training|marshal|marshals|works|place|exit|exits|officer|certificate
fire off|away
bush fire
under fire
camp|bon fire
attack|attacking ad|ads|advert|adverts|line|lines|leaflet|leaflets|politics|piece|website
shot in the arm
flu|covid|booster|jab|screen|mug|long|big|best|give|parting|head shot|shots
photo|video|film shoot|shooting
shoot me|you|him|her|them|us an|a email|message|line|note
shooting star|stars|range|hoops|party
nail|glue|spray|heat|water|top|speed|staple gun
jump the gun
jumped|jumping the gun
stick|stuck to your|our|my guns
knife edge
on a knife edge
knife and fork
fork and knife
butter knife
knife|gun crime strategy|meeting|statistics|figures|report|consultation|debate|briefing|summit
knife|gun crime
bath|bed|photo|seed|cherry|sex bomb|bombs
acid test|rain|jazz|reflux|house
bleeding edge|heart|hearts|obvious
blood pressure|test|tests|donor|donors|donation|bank|sugar|pressure|type|count|drive|moon|hound
new|young|fresh|own|same blood
bloody hell|good|brilliant|great|lovely|annoying|council|computer|printer|phone|thing|weather|meeting|minded
stab in the dark
stab at
have a stab
death by powerpoint
suicide prevention|awareness
weapon|weapons of choice
armed forces|services|police
well armed
violence against women
domestic violence strategy|service|services|forum|policy|training
beat up about
danger of losing|boring
dangerous dogs|driving|junction|crossing|bend|road|pavement
emergency planning|plan|plans|motion|powers|budget|meeting|committee|contact|contacts|services|service|number|numbers|lighting|exit
follow|follows|followed|following me|us on twitter|facebook|instagram|tiktok|x|linkedin|social
follow|following|followed me up
stalking horse
poison pen|chalice|ivy
mob rule
bus|car|van|train|boiler|lift|heating|computer broke|broken|breaking|breaks down
break|broken|breaking into|in song|two|half|pieces|tears|laughter
breaking|break down the|of figures|costs|budget|numbers|results
fear of missing
never fear
fear of heights|flying|spiders
not threat|threats|danger|dangerous|threatening|threatened|bleeding|hurt|armed|injured|attacked|scared|afraid|frightened|terrified|violent|suicidal|aggressive|unsafe
not a|any|in|an|been threat|danger|weapon|emergency|attack|threats|weapons|threatened|attacked|assaulted|hurt
not being threatened|attacked|followed|watched|stalked|chased
no threat|threats|danger|weapon|weapons|knife|knives|gun|guns|bomb|injuries|blood|attack|violence|emergency|fire
no longer scared|afraid|frightened|terrified|dangerous|bleeding
no immediate danger|threat
without weapon|weapons|violence|threats|fear
out of danger
not an immediate threat|danger|emergency
`;

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

export const dangerPhrases = linesOf(lines);
export const harmlessPhrases = linesOf(harmless);
