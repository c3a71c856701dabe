/** GraphiQL over this program's own schema: everything comes from here, so that it works without the internet. */
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/graphiql.css';

const asked = new URLSearchParams(location.search);
const socket = new URL('/graphql', location.href);
socket.protocol = socket.protocol === 'https:' ? 'wss:' : 'ws:';
const fetcher = createGraphiQLFetcher({ url: '/graphql', wsClient: createClient({ url: socket.href }) });

const root = document.getElementById('graphiql');
if (root) {
  createRoot(root).render(
    createElement(GraphiQL, {
      fetcher,
      ...(asked.has('query') ? { query: asked.get('query') ?? '' } : {}),
      ...(asked.has('variables') ? { variables: asked.get('variables') ?? '' } : {}),
      defaultQuery: '{\n  negotiations(first: 10) {\n    nodes { name rounds { venue event { time { edtf } status } } }\n  }\n}\n',
    }),
  );
}
