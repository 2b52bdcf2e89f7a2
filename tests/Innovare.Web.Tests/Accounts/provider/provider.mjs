// A real OpenID provider on a free port: says where it listens, signs in whoever /next names, and asks nobody anything.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const server = createServer().listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
let next = { account: 'anna', mail: 'anna@town.example', verified: 'true', acr: 'substantial', employee: '' };

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'innovare', client_secret: 'a-secret-of-the-tests', redirect_uris: ['http://127.0.0.1/'],
    response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_basic',
  }],
  pkce: { required: () => true },
  acrValues: ['low', 'substantial', 'high'],
  claims: { openid: ['sub', 'acr'], email: ['email', 'email_verified'], profile: ['employee'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ['tests'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: next.mail, email_verified: next.verified === 'true', employee: next.employee }) }),
});

// the program under test has a new port each time
provider.Client.prototype.redirectUriAllowed = uri => uri.startsWith('http://127.0.0.1:');

server.on('request', async (request, response) => {
  const url = new URL(request.url, issuer);
  if (url.pathname === '/next') {
    next = { ...next, ...Object.fromEntries(url.searchParams) };
    response.end('ok');
  } else if (url.pathname.startsWith('/interaction/')) {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: next.account, acr: next.acr, remember: false } });
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope('openid email profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  } else {
    provider.callback()(request, response);
  }
});
console.log(issuer);
