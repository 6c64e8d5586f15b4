// For the container's HEALTHCHECK: 0 where /healthz answers, or where no port is open to ask at.
const port = process.env.PORT;
if (port === undefined || port === '') process.exit(0);
try {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) });
  process.exit(response.ok ? 0 : 1);
} catch (error) {
  process.stderr.write(`/healthz does not answer: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
