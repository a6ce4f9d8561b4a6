import type { SearchWords } from './directory-search-words';
import { group } from './directory-word-group';

const mind = [
  group(
    ['Crisis, day or night', 'Stress and mental health'],
    'suicide, suicidal, want to die, wants to die, wish i was dead, kill myself, killing myself, end my life, end it all, better off dead',
  ),
  group(
    ['Crisis, day or night', 'Stress and mental health'],
    "self harm, self harming, hurt myself, hurting myself, cutting myself, don't want to be here, can't go on",
  ),
  group(
    ['Crisis, day or night', 'Stress and mental health'],
    'crisis, breakdown, desperate, hopeless, no hope, need to talk, talk to someone, talk to somebody, someone to talk to, somebody to talk to, lonely, night, out of hours',
  ),
  group(
    ['Crisis, day or night'],
    'ill, unwell, injured, bleeding, doctor, gp, nhs, hospital, ambulance, overdose',
  ),
  group(
    ['Stress and mental health', 'Crisis, day or night'],
    "can't sleep, cannot sleep, not sleeping, no sleep, sleep, insomnia, awake at night, nightmare, nightmares",
  ),
  group(
    ['Stress and mental health', 'Crisis, day or night'],
    "can't cope, cannot cope, not coping, struggling, overwhelmed, too much for me",
  ),
  group(
    ['Stress and mental health'],
    'panic, panicking, panic attack, panic attacks, anxious, anxiety, worried, worry, worrying, nervous, on edge, shaking, jumpy',
  ),
  group(
    ['Stress and mental health'],
    'stress, stressed, stressful, pressure, burnt out, burned out, burnout, burn out, exhausted, tired, worn out',
  ),
  group(
    ['Stress and mental health'],
    "depressed, depression, feeling low, low mood, sad, unhappy, crying, can't stop crying, tearful, mental health, flashback, flashbacks, ptsd, trauma, traumatised",
  ),
  group(
    ['Stress and mental health'],
    'counselling, counseling, counsellor, counselor, therapy, therapist, eap, employee assistance, wellbeing, well-being',
  ),
  group(
    ['Stress and mental health'],
    'drink, drinking, drinking too much, alcohol, alcoholic, drunk, drugs, cocaine, cannabis, addict, addicted, addiction',
  ),
  group(
    ['Money and work', 'Stress and mental health'],
    'gamble, gambling, bet, bets, betting, casino, slots',
  ),
];

const home = [
  group(
    ['Domestic and sexual abuse', 'Stalking and harassment'],
    'ex, my ex, ex partner, former partner, ex husband, ex wife, ex boyfriend, ex girlfriend',
  ),
  group(
    ['Domestic and sexual abuse', 'Threats and danger'],
    'hits me, hit me, beats me, hurts me, violent partner, domestic abuse, domestic violence, afraid of my partner, scared of my partner, afraid of my husband, scared of my husband',
  ),
  group(
    ['Domestic and sexual abuse'],
    'coercive control, controlling, controls me, gaslighting, forced marriage, honour based abuse, abusive partner, abusive relationship, refuge',
  ),
  group(
    ['Domestic and sexual abuse', 'Victims of crime'],
    'rape, raped, sexual assault, sexually assaulted, grope, groped, groping, touched me, upskirt, upskirting, upskirted, flashed, flasher',
  ),
  group(
    ['Domestic and sexual abuse', 'Legal advice and rights'],
    'sexual harassment, sexually harassed, sexual abuse, sexual comments, sex, unwanted touching, spiked',
  ),
  group(
    ['Family, grief and home'],
    'my children are scared, children are scared, kids are scared, my kids are scared, child, children, kid, kids, son, daughter, teenager, school, parenting, grandchildren',
  ),
  group(
    ['Family, grief and home'],
    'family, husband, wife, partner, mum, dad, mother, father, parents, brother, sister, carer, caring, looking after',
  ),
  group(
    ['Family, grief and home', 'Legal advice and rights'],
    'divorce, divorced, divorcing, separated, separating, separation, splitting up, break up, marriage, relationship, custody',
  ),
  group(
    ['Family, grief and home', 'Stress and mental health'],
    'bereaved, bereavement, grief, grieving, died, dying, death, passed away, funeral, lost my mum, lost my dad, lost my husband, lost my wife',
  ),
  group(
    ['Family, grief and home', 'Legal advice and rights'],
    'homeless, housing, landlord, evict, evicted, eviction, nowhere to live, have to move, moving house',
  ),
];

const rights = [
  group(
    ['Legal advice and rights'],
    'solicitor, solicitors, lawyer, lawyers, barrister, legal, legal advice, law, rights, sue, sued, suing, legal aid, citizens advice',
  ),
  group(
    ['Legal advice and rights', 'Online abuse'],
    'defamation, defame, defamed, defamatory, libel, libelled, slander, slandered, lies, lies about me, lying about me, rumour, rumours, false accusation, false accusations, reputation, accused',
  ),
  group(
    ['Legal advice and rights', 'Stalking and harassment'],
    'injunction, restraining order, non-molestation order, stalking protection order, court order, cease and desist, banning order',
  ),
  group(
    ['Legal advice and rights', 'Councillors and candidates'],
    'data, data breach, data protection, gdpr, privacy, personal data, leak, leaked, leaked my details, address on the website, foi, freedom of information',
  ),
  group(
    ['Legal advice and rights', 'Online abuse'],
    'press, newspaper, newspapers, journalist, journalists, reporter, reporters, media',
  ),
  group(
    ['Legal advice and rights', 'Money and work'],
    'whistleblow, whistleblower, whistleblowing, whistle-blowing, corruption, bribe, bribery',
  ),
  group(
    ['Money and work', 'Legal advice and rights'],
    "debt, debts, in debt, money, bills, can't pay, cannot pay, mortgage, rent, arrears, bailiff, bailiffs, loan, loans, cost of living, benefits, universal credit",
  ),
  group(
    ['Money and work', 'Legal advice and rights'],
    'lost my job, losing my job, job, sacked, dismissed, redundant, redundancy, work, workplace, employer, boss, bullied at work, unfair dismissal, time off',
  ),
];

const councillors = [
  group(
    ['Councillors and candidates', 'Legal advice and rights'],
    'standards complaint, standards complaints, standards committee, code of conduct, monitoring officer, complaint, complaint about me, complaints about me, investigation, investigated, sanction',
  ),
  group(
    ['Councillors and candidates'],
    'councillor, councillors, independent councillor, independent, no group, no party, party, group leader, whip, other councillors, another councillor, council meeting, surgery, ward',
  ),
  group(
    ['Councillors and candidates'],
    'candidate, candidates, election, elections, election leaflet, election leaflets, leaflet, leaflets, leafleting, canvassing, campaign, campaigning, hustings, polling, election agent, imprint',
  ),
  group(
    ['Councillors and candidates'],
    'parish council, parish councillor, town council, town councillor, community council, community councillor, parish, clerk',
  ),
];

/** What it does to somebody's life, and what else a life brings. */
export const wordsForLife: readonly SearchWords[] = [...mind, ...home, ...rights, ...councillors];
