// Makes the one MongoDB server a replica set of one member, and the services' account there. Done again it does no harm,
// and it gives the account the password that the services have now. Run by mongosh.
const fs = require('fs');

const secret = (name) => fs.readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const services = new URL(secret('mongodb-uri'));
const root = `mongodb://root:${encodeURIComponent(secret('mongodb-root-password'))}@mongodb:27017/admin`
  + '?directConnection=true&serverSelectionTimeoutMS=2000&tls=true&tlsCAFile=/run/secrets/authority.crt';
const NOT_YET_INITIALIZED = 94;
const ATTEMPTS = 60;
const BETWEEN_ATTEMPTS_MILLISECONDS = 2000;

function initiate(admin) {
  try {
    admin.runCommand({ replSetGetStatus: 1 });
  } catch (answer) {
    if (answer.code !== NOT_YET_INITIALIZED) {
      throw answer;
    }
    admin.runCommand({
      replSetInitiate: { _id: 'paragraf', members: [{ _id: 0, host: 'mongodb:27017' }] },
    });
  }
}

function account(views) {
  const name = decodeURIComponent(services.username);
  const rights = {
    pwd: decodeURIComponent(services.password),
    roles: [{ role: 'readWrite', db: views.getName() }],
  };
  if (views.getUser(name) === null) {
    views.createUser({ user: name, ...rights });
  } else {
    views.updateUser(name, rights);
  }
}

function prepare() {
  const server = new Mongo(root);
  const admin = server.getDB('admin');
  initiate(admin);
  if (!admin.runCommand({ hello: 1 }).isWritablePrimary) {
    throw new Error('the replica set has no primary yet');
  }
  account(server.getDB(services.pathname.substring(1)));
}

for (let attempt = 1; ; attempt += 1) {
  try {
    prepare();
    print('MongoDB is prepared.');
    break;
  } catch (failed) {
    print(`MongoDB is not prepared yet: ${failed.message}`);
    if (attempt === ATTEMPTS) {
      quit(1);
    }
    sleep(BETWEEN_ATTEMPTS_MILLISECONDS);
  }
}
