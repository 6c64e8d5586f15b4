import { createServer } from 'node:http';
import { goodFeed, hostileFeeds } from '../test/support/hostile-feeds.ts';

// A process of its own: making bombs must not be counted. Tells its port, and what it serves.
const server = createServer((request, response) => {
  const name = request.url?.slice(1).split('?')[0];
  (hostileFeeds.find((feed) => feed.name === name)?.serve ?? goodFeed)(request, response);
});
server.listen(0, () => {
  const address = server.address();
  process.send?.({
    port: typeof address === 'object' ? address?.port : null,
    names: hostileFeeds.map(({ name }) => name),
  });
});
process.on('disconnect', () => process.exit());
