import { z } from 'zod';
import { defineRoute, type ResponseShape, type Route } from '../server/route';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of everything under /api, made from the very schemas that check the requests. */
export function openApiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes.filter(({ path }) => path.startsWith('/api/'))) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Councillor Safety Hub', version: '1' },
    security: [{ person: [] }],
    paths,
    components: {
      securitySchemes: { person: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problem },
    },
  };
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'reference'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'One plain sentence for the person.' },
    reference: { type: 'string', description: 'To quote when asking for help.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const problemAnswer = {
  description: 'Something was not right',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operation(route: Route): Json {
  const answers = Object.entries(route.responses).map(([status, shape]) => [status, answer(shape)] as const);
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: `${route.method}${route.path.replaceAll(/[^a-zA-Z]+(\w)/g, (_all, letter: string) => letter.toUpperCase())}`,
    ...(route.who === 'anyone' ? { security: [] } : {}),
    'x-roles': typeof route.who === 'string' ? route.who : [...route.who],
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...parameters('header', route.headers),
    ],
    ...requestBody(route),
    responses: { ...Object.fromEntries(answers), default: problemAnswer },
  };
}

function requestBody({ body, rawBody }: Route): Json {
  if (rawBody) return { requestBody: { required: true, content: { 'application/octet-stream': {} } } };
  if (!body) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } },
  };
}

function answer(shape: ResponseShape): Json {
  if (shape === 'empty') return { description: 'Done' };
  if (shape === 'stream') return { description: 'The file', content: { 'application/octet-stream': {} } };
  return { description: 'OK', content: { 'application/json': { schema: jsonSchema(shape, 'output') } } };
}

/** Parts that JSON Schema cannot say, such as a transformation, are left open in the document; the service still checks them. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const json: Json = { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) };
  // The document as a whole already says which dialect it is in.
  delete json['$schema'];
  return json;
}

function parameters(place: 'path' | 'query' | 'header', schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

export function openApiRoute(routes: () => readonly Route[]): Route {
  return defineRoute({
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    tag: 'about',
    who: 'anyone',
    guard: 'role',
    audit: 'none: says nothing about anybody',
    responses: { 200: z.record(z.string(), z.unknown()) },
    handler: () => ({ status: 200, body: openApiDocument(routes()) }),
  });
}
