import express, { Router } from 'express';
import {
  type SamplePerson,
  samplePeople,
  sampleTenantId,
} from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { sendPage } from '../pages/page';
import { themes } from '../pages/theme';
import type { ChatSettings } from './chat-person';
import { chatRouter } from './chat-router';
import { nestedToken } from './nested-token';
import { sameOriginOnly } from './same-origin';
import type { ShellConfig } from './shell-config';
import { shellBody } from './shell-page';
import { isMember, teamRouter } from './team-router';

type Query = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function configOf(person: SamplePerson, query: Query, serviceUrl: string): ShellConfig {
  const { key, id, name, userPrincipalName } = person;
  return {
    person: { key, id, name, userPrincipalName },
    theme: themes.find((theme) => theme === query.theme) ?? 'default',
    inTeam: isMember(person),
    tenantId: sampleTenantId,
    clientId: sampleProduct.clientId,
    serviceUrl,
    subPageId: text(query.subPageId),
    tokenSeconds: Number(text(query.tokenSeconds) ?? 3600) || 3600,
  };
}

/** `/teams?as=<person>&theme=…&subPageId=…&tokenSeconds=…`, and what its page calls. */
export function teamsRouter(settings: ChatSettings): Router {
  const { serviceUrl, tokens, tenantUrl } = settings;
  const router = Router();
  router.use(sameOriginOnly(tenantUrl));
  router.get('/', (request, response) => {
    const person = samplePeople.find(({ key }) => key === request.query.as);
    if (!person) {
      response.redirect('/');
      return;
    }
    const config = configOf(person, request.query, serviceUrl);
    sendPage(response, {
      title: `${person.name} – Councillor Safety – local tenant`,
      body: shellBody(person, config),
      theme: config.theme,
      frames: [serviceUrl],
      images: [serviceUrl],
      script: '/assets/teams/shell.mjs',
      styles: ['page', 'shell', 'chat', 'team', 'card'].map((name) => `/assets/${name}.css`),
    });
  });
  router.post('/nested-token', express.json(), nestedToken(tokens));
  router.use('/chat', chatRouter(settings));
  router.use('/team', teamRouter(settings));
  return router;
}
