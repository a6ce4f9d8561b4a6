import type { StarterArticle } from './guidance-starter-article';

export const socialMedia: StarterArticle = {
  heading: 'Social media: what you do, what the council does',
  topic: 'Online',
  kind: 'Policy',
  audience: ['Councillors', 'Officers'],
  summary: 'A short policy on councillors’ accounts: your choice, your words, and the help you can count on.',
  owner: 'Communications',
  body: `**If a post makes you fear for your safety, call 999.** If it can wait, call 101. Then see “When it turns nasty online”.

You do not have to be on social media. If you are, this says what to expect from each other.

## Your part

1. Keep council work and private life on separate accounts.
2. Say on your public page that the views are yours, and not the council’s.
3. Remember that the code of conduct can apply online, whenever you act as a councillor or seem to.
4. Disagree with ideas. Do not insult people, staff included.
5. Check before you share. Take down what proves to be wrong, and say so.
6. Do not post what was told to you in confidence, or details of a resident’s case.
7. Be careful about a planning or licensing matter before you vote on it. It may look as if you had made up your mind.
8. In the weeks before an election, ask the monitoring officer what changes.

## The council’s part

- It trains you in settings, safety and the code, and repeats that training.
- Its communications team helps you to save evidence, and to report posts and fake accounts.
- It asks the site to remove posts that abuse you for being a councillor. It tells you what the site says.
- It keeps a record, so that a pattern can be seen.
- It speaks up in public when a councillor is abused, if that councillor agrees.
- It removes abuse from its own pages, under rules that anyone can read.

## What the council does not do

- It does not run your account, and it does not need your password. Never share that.
- It does not remove criticism of you, or of itself.
- It cannot make a site take down a post.

## Comments on your page

You can set rules for your own page. Put them where people see them, and apply them to everyone alike. Save a comment before you hide it.

## Messages about a resident’s case

Move these to your council email: “Thank you. Please email me, so that I can look into it.” Social media is not a safe place for private details. It is also easy to lose track there.

## If you get it wrong

It happens. Take it down, say sorry, and ask for advice early. The monitoring officer would rather hear from you on the first day.

## Why there is a policy

Social media is where many people meet their councillor. It should not cost you your sleep. Clear roles mean that you are not left to face it alone.

**Who to ask:** the communications team for help with posts and pages. Ask the monitoring officer about the code of conduct.`,
};
