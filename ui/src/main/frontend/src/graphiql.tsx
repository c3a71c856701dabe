/** GraphiQL over this program's own schema: everything comes from here, so that it works without the internet. */
import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/graphiql.css';

const asked = new URLSearchParams(location.search);
const socket = new URL('/graphql', location.href);
socket.protocol = socket.protocol === 'https:' ? 'wss:' : 'ws:';
const ask = createGraphiQLFetcher({ url: '/graphql', wsClient: createClient({ url: socket.href }) });

/** GraphiQL's own question for the schema asks deeper than the program lets any be asked; no type is more than a list of what is never null. */
const TYPE = 'fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const fetcher: Fetcher = (asking, options) =>
  ask(asking.operationName === 'IntrospectionQuery' ? { ...asking, query: asking.query.replace(/fragment TypeRef .*$/s, TYPE) } : asking, options);

const root = document.getElementById('graphiql');
if (root) {
  createRoot(root).render(
    createElement(GraphiQL, {
      fetcher,
      ...(asked.has('query') ? { query: asked.get('query') ?? '' } : {}),
      ...(asked.has('variables') ? { variables: asked.get('variables') ?? '' } : {}),
      defaultQuery: `{
  negotiations(first: 10) {
    nodes {
      name
      rounds {
        venue
        event { status time { edtf } }
      }
    }
  }
}
`,
    }),
  );
}
