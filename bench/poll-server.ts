import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { feedDocuments } from './feed-documents.ts';

// A process of its own, so that its work is not counted: feeds by number, packed, with an ETag. Prints its port.
const shapes = Array.from({ length: 20 }, (_, seed) => Object.values(feedDocuments(50, seed + 1)).slice(0, 4)).flat();
const bodies = shapes.map((body) => gzipSync(body));

const server = createServer((request, response) => {
  const number = Number(request.url?.slice(1)) || 0;
  const etag = `"e${number}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const body = bodies[number % bodies.length];
  response.writeHead(200, {
    etag,
    'content-type': 'application/xml',
    'content-encoding': 'gzip',
    'content-length': body?.byteLength ?? 0,
  });
  response.end(body);
});
server.listen(0, () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : null);
});
process.on('disconnect', () => process.exit());
