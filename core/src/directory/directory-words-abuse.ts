import type { SearchWords } from './directory-search-words';
import { group } from './directory-word-group';

const danger = [
  group(
    ['Threats and danger', 'Victims of crime'],
    'threat, threats, threaten, threatened, threatens, threatening, intimidated, intimidating, intimidation',
  ),
  group(
    ['Threats and danger', 'Victims of crime'],
    'death threat, death threats, threatened to kill, threat to kill, kill me, kill us, kill you, want me dead, wants me dead, murder',
  ),
  group(
    ['Threats and danger', 'Victims of crime'],
    'knife, knives, stab, stabbed, gun, weapon, acid, petrol, bomb, bomb threat, arson, fire, white powder, suspicious package, suspicious parcel',
  ),
  group(
    ['Threats and danger', 'Crisis, day or night'],
    'danger, in danger, emergency, scared, frightened, afraid, terrified, unsafe, not safe, feel unsafe',
  ),
  group(
    ['Threats and danger', 'Stalking and harassment'],
    'outside my house, outside my home, came to my house, came to my home, turned up at my house, at my door, doorstep, shouted at, shouting at me, swore at me',
  ),
  group(
    ['Threats and danger', 'Stalking and harassment'],
    'dog mess, dog mess through the door, dog poo, faeces, through the door, through my door, letterbox, letter box',
  ),
  group(
    ['Threats and danger', 'Councillors and candidates'],
    'lone working, working alone, on my own, home visit, personal safety, personal alarm, alarm, security, cctv, doorbell camera',
  ),
  group(
    ['Victims of crime', 'Threats and danger'],
    'brick, brick through window, brick through my window, brick through the window, smashed window, window smashed, windows smashed, broken window, egged',
  ),
  group(
    ['Victims of crime', 'Threats and danger'],
    'car scratched, scratched my car, keyed, keyed my car, car keyed, car damaged, tyre, tyres, tires, tyres slashed, slashed tyres, slashed my tyres, tyres let down',
  ),
  group(
    ['Victims of crime', 'Threats and danger'],
    'hit, punched, kicked, pushed, shoved, spat at, spat on, spit, assault, assaulted, attack, attacked, beaten up, mugged, robbed',
  ),
  group(
    ['Victims of crime'],
    'victim, crime, report a crime, police, burgled, burglary, stolen, theft, vandalism, vandalised, criminal damage, damage, damaged, graffiti, anonymous',
  ),
  group(
    ['Victims of crime', 'Legal advice and rights'],
    'bail, on bail, arrested, charged, prison, released, probation, sentence, trial, court, witness, give evidence, giving evidence',
  ),
  group(
    ['Victims of crime', 'Money and work'],
    'scam, scammed, scammer, fraud, conned, identity theft, stole my identity, blackmail, blackmailed, extortion',
  ),
];

const harassment = [
  group(
    ['Stalking and harassment', 'Threats and danger'],
    'stalk, stalker, stalkers, stalked, stalking, obsessed, obsessed with me, fixated',
  ),
  group(
    ['Stalking and harassment', 'Threats and danger'],
    'followed, followed home, followed me, following me, being followed, watched, watching me, watching my house, spying, spied on, tracked, tracking me, tracker, airtag',
  ),
  group(
    ['Stalking and harassment'],
    "won't leave me alone, will not leave me alone, leave me alone, keeps calling, keeps phoning, keeps ringing, keeps writing, keeps messaging, keeps emailing, keeps turning up, won't stop",
  ),
  group(
    ['Stalking and harassment', 'Legal advice and rights'],
    'harass, harassed, harasses, harassing, harassment, hounded, pestered, pestering, nuisance calls, silent calls, phone calls, vexatious, persistent',
  ),
  group(
    ['Stalking and harassment', 'Threats and danger'],
    'letter, letters, nasty letter, nasty letters, anonymous letter, anonymous letters, poison pen, in the post, parcel, parcels',
  ),
  group(
    ['Stalking and harassment', 'Legal advice and rights'],
    'neighbour, neighbours, asb, antisocial behaviour, anti-social behaviour',
  ),
  group(
    ['Stalking and harassment', 'Councillors and candidates'],
    'bully, bullies, bullied, bullying, picked on, humiliated',
  ),
];

const online = [
  group(
    ['Online abuse'],
    'troll, trolls, trolled, trolling, pile-on, pileon, piled on, cyberbully, cyberbullying, cyber bullying, keyboard warrior, brigading',
  ),
  group(
    ['Online abuse'],
    'online, internet, social media, facebook, twitter, tweet, tweets, instagram, tiktok, whatsapp, youtube, nextdoor, snapchat, telegram, reddit, linkedin, group chat',
  ),
  group(
    ['Online abuse', 'Stalking and harassment'],
    'abuse, abusive, abusive comments, abusive email, abusive emails, abusive messages, nasty comments, nasty emails, nasty messages, insults, insulted, name calling, swearing',
  ),
  group(
    ['Online abuse', 'Threats and danger'],
    'dox, doxed, doxing, doxx, doxxed, doxxing, posted my address, shared my address, published my address, my address online, posted my number, posted my details',
  ),
  group(
    ['Online abuse', 'Legal advice and rights'],
    'fake account, fake accounts, fake profile, fake page, impersonated, impersonating, impersonation, pretending to be me, deepfake, deepfakes, deep fake, fake video, fake photo, fake picture',
  ),
  group(
    ['Online abuse', 'Domestic and sexual abuse'],
    'nude, nudes, naked photo, naked photos, naked pictures, intimate image, intimate images, intimate photos, private photos, revenge porn, porn, sextortion, dick pic, unwanted pictures',
  ),
  group(
    ['Online abuse', 'Victims of crime'],
    'hack, hacked, hacker, hacked my account, account hacked, password, phishing, spyware, locked out of my account',
  ),
];

const hate = [
  group(
    ['Hate and discrimination', 'Victims of crime'],
    'hate, hate mail, hate crime, hate crimes, hate incident, hate speech, hatred, slur, slurs',
  ),
  group(
    ['Hate and discrimination', 'Victims of crime'],
    'race, racial, racially abused, racism, racist, racists, colour of my skin, go back to where, foreigner, immigrant, traveller, gypsy, roma',
  ),
  group(
    ['Hate and discrimination', 'Victims of crime'],
    'antisemitic, antisemitism, antisemite, anti-semitic, anti-semitism, jewish, synagogue, swastika',
  ),
  group(
    ['Hate and discrimination', 'Victims of crime'],
    'islamophobia, islamophobic, anti-muslim, muslim, mosque, hijab, headscarf, religion, religious hatred, sikh, hindu',
  ),
  group(
    ['Hate and discrimination', 'Victims of crime'],
    'homophobia, homophobic, biphobia, biphobic, gay, lesbian, bisexual, lgbt, lgbtq, queer, sexuality',
  ),
  group(
    ['Hate and discrimination', 'Victims of crime'],
    'transphobia, transphobic, trans, transgender, non-binary, nonbinary, misgendered',
  ),
  group(
    ['Hate and discrimination', 'Legal advice and rights'],
    'disability, disability abuse, disability hate, disabled, ableism, ableist, wheelchair, autism, autistic, deaf, blind',
  ),
  group(
    ['Hate and discrimination', 'Online abuse'],
    'misogyny, misogynist, misogynistic, sexism, sexist, because i am a woman, incel',
  ),
  group(
    ['Hate and discrimination', 'Legal advice and rights'],
    'discrimination, discriminate, discriminated, discriminated against, equality, equality act, prejudice, bigot, bigoted',
  ),
];

/** What somebody does to a councillor. */
export const wordsForAbuse: readonly SearchWords[] = [...danger, ...harassment, ...online, ...hate];
