/** Sentences that ask for a person; `!` in front means danger. */
export const personSentences = `
I need someone
i need somone now
I NEED SOMEBODY NOW!!!
need sum1
need some1 to talk to pls
can i talk to someone
Can I speak to a person please
i want to speak with somebody
could i please have a chat with someone about this
Please can someone call me
cld someone ring me
ring me
call me
CALL ME BACK
phone me please its about last night
please help
help me
HELP ME PLEASE
i need help now
need help urgently
need urgent help
urgent
URGENT
urgnt
this is urgant
its really urgent pls
asap
is anyone there
is there anybody there?
hello is anyone awake
is anybody out there
get me an officer
i need an oficer
get me the duty officer
i want the on call officer
can you put me through to the on-call officer
I'd like to talk with a human
talk to me
i need to talk to sombody about my ward meeting tonight
nobody to talk to
I have no one to turn to
i feel so alone
I can't cope
cant cope any more
I can't take any more of this
cant stop crying
i dont know who to talk to, can someone ring me
someone to talk to
need to speek to someone
need to talk, is someone available
pls send someone
We need somebody to come
I'm at breaking point
im so worried about my safety
really struggling and would like somebody to listen to me, someone to talk to
! im not safe
! I'm not safe
! I AM NOT SAFE
! i am not saef
! im not ok
! I'm not OK
! not ok
! i dont feel safe
! I do not feel safe in my own home
! I'm not feeling safe tonight
! dont feel ok
! i am scared
! im so scarred of him, really scared
! Frightened
! I'm terrified
! i dont know if i am safe
! not sure we are safe here
! no longer safe
! am i safe here
! unsafe
! emergency
! its an emergancy
! sos
! having a panic attack
! I'm not alright
! I need to talk to someone, he has threatened my family
! someone is outside my house please call me
! help me he is in the house
`;

/** Sentences that ask for nothing we have an answer to, many of them in danger. */
export const otherSentences = `
don't stop
do not stop please
never stop
please dont cancel
he wont stop messaging me
no threat
there was no threat
not scared
dont call me
do not ring me
nothing to report
I hope you are ok
is he ok
killer speech
it was a killer speech!
the deadline is friday
dead line tomorrow
fire safety meeting
the fire safety meeting is at 7
it is only an attack ad
they ran an attack ad
that was an acid test
on a knife edge
jumped the gun
the motion fell
the agenda for the planning committee is out
we had forty people at the surgery and it went on for two hours
my train was late
he treated me like dirt
I threaded my way through
what a lovely horse
lunch at noon with the mayor
the bill was paid
Cllr Dean and Ahmed came too
he shouted a bit but left nothing broken
a long evening and then the bus broke down the road
! he has a knife
! hes got a nife
! they have a gun
! theres a man outside my house
! man outside my huose
! someone outside the window
! somebody is outsdie my flat
! hes at my door
! he's banging on my door
! theyre in my garden
! someone in my house
! someone following me
! i am being folowed
! a car is following me home
! he threatend me
! He said he will kill me
! going to kill myself
! i want to die
! want to end my life
! I want to hurt myself
! wish i was dead
! better off dead
! took all my pills
! overdose
! i was attacked
! I have been attaked
! atacked in the street
! he hit me
! he punched me in the face
! they beat me up
! im bleeding
! blood everywhere
! my house is on fire
! FIRE
! petrol through the letterbox
! petrol bomb
! they threw acid
! they broke in
! someone is trying to get in
! break in
! breakin
! there is an intruder
! brick through my window
! smashed the window
! white powder in a letter
! suspicious package on the step
! bomb threat
! deth threats
! a death threat on facebook
! they know where I live
! he knows where you live
! posted my address
! he is coming for me
! stalker
! he keeps stalking me
! raped
! locked myself in the bathroom
! i am hiding from him
! I can't speak
! cant get out
! he won't let me leave
! tyres slashed
! they slashed my tyres
! i saw a machete
! a man with a hammer
! he is violent
! he is armed
! wepon
! weopon
! not breathing
! I was talking about the budget and then this man at the back stood up and said he would find out where my kids go to school and hurt them
! It was a killer speech but then someone threw a bottle at me
! after the fire safety meeting he followed me
! no weapon but he threatened me
! so the bins were late again and the neighbour went on and on about the hedge, which is fine, and then he said next time he would stab somebody
`;
