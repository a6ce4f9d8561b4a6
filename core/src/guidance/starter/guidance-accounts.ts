import type { StarterArticle } from './guidance-starter-article';

export const accounts: StarterArticle = {
  heading: 'Lock down your accounts',
  topic: 'Online',
  kind: 'Guidance',
  audience: ['Councillors', 'Candidates'],
  summary:
    'Half an hour of settings that keep strangers out of your accounts, your home life and your inbox.',
  owner: 'Communications',
  body: `If someone has broken into an account, change the password from another device and sign out everywhere. Then tell member services: [member services phone].

## In the next ten minutes

1. Turn on two-step verification for your email. Then do the same for each social media account.
2. Change any password you have used twice. Three random words make a good one.
3. Check where you are signed in, and sign out of what you do not know.
4. Turn off location for your camera and your social media apps.
5. Lock your phone with a code of six numbers or more.

## Keep two lives apart

- Use one account for council work and another for family and friends.
- Use your council email and council number on the public one.
- Make the private one private: friends only, hidden friends list, not found by phone number.
- Choose another name or picture for the private one if you can.
- Ask family and friends not to tag you, or post pictures of your home or your children’s school.

## Hide where you live

- Search for your own name, phone number and address. Note what comes up.
- Ask sites to take your address down. Ask your council to take it off its web pages.
- Look for what pictures give away: house number, car number plate, street sign, school badge.
- Post about an event after you have left it, not while you are there.
- Ask the monitoring officer about the register of interests. In England, section 32 of the Localism Act 2011 lets a council keep sensitive details out of the public copy.
- If you are a candidate, ask elections staff how to keep your home address off the ballot paper.

## Set up your public page

- Add filters for words that you do not want to see. Most sites have them.
- Choose who can comment, reply, tag you and send you messages.
- Hold the first comment from new people for approval, if the site lets you.
- Give a second person you trust the right to manage the page. You can then take a break.
- Put up a short notice with your rules. There is one to copy in “Replies you can copy”.

## Watch out for tricks

- Do not click on links in messages that hurry you or frighten you.
- Forward a bad email to report@phishing.gov.uk, and a bad text to 7726. Both are free.
- If a page pretends to be you, take a screenshot and report it to the site. Tell the communications team too.

## Check again

Sites change their settings. Go through this list twice a year, and before an election or a hard vote.

## Why it matters

Most people who send abuse use what they can find easily. Every detail you take away makes you harder to reach.

**Who to ask:** the communications team for settings, and council IT for your council email and devices.`,
};
