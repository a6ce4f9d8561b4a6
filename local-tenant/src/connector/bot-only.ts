import type { RequestHandler } from 'express';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { channelAudience } from '../sign-in/claims';
import type { Tokens } from '../sign-in/tokens';
import { connectorError } from './connector-error';

/** Only the product's bot may speak, with a token for the channel got by its own secret. */
export function botOnly(tokens: Tokens): RequestHandler {
  return (request, response, next) => {
    const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
    tokens.verify(token, channelAudience).then(
      ({ appid }) => (appid === sampleProduct.clientId ? next() : connectorError(response, 'Unauthorized')),
      () => connectorError(response, 'Unauthorized'),
    );
  };
}
