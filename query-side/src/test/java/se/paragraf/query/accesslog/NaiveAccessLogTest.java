package se.paragraf.query.accesslog;

import java.util.List;
import java.util.function.UnaryOperator;

/** The contract, on the reference implementation in memory. */
class NaiveAccessLogTest extends AccessLogContract {

    @Override
    protected void withIntruder(IntruderTrial trial) throws Exception {
        NaiveAccessLog log = new NaiveAccessLog(KEY);
        trial.on(log, new InMemory(log.accesses()));
    }

    private record InMemory(List<SealedAccess> accesses) implements Intruder {

        @Override
        public void alter(String id, String actor) {
            accesses.replaceAll(each -> each.access().id().equals(id) ? with(each, each.number(), id, actor) : each);
        }

        @Override
        public void remove(String id) {
            accesses.removeIf(each -> each.access().id().equals(id));
        }

        @Override
        public void insert(String id, String like) {
            UnaryOperator<SealedAccess> copy =
                    each -> with(each, accesses.size() + 1L, id, each.access().actor());
            accesses.stream()
                    .filter(each -> each.access().id().equals(like))
                    .map(copy)
                    .toList()
                    .forEach(accesses::add);
        }

        private static SealedAccess with(SealedAccess sealed, long number, String id, String actor) {
            AccessEntry access = sealed.access();
            AccessEntry altered = new AccessEntry(
                    id,
                    access.at(),
                    actor,
                    access.role(),
                    access.agreementId(),
                    access.path(),
                    access.query(),
                    access.address(),
                    access.method());
            return new SealedAccess(altered, sealed.chain(), number, sealed.sealedAt(), sealed.code());
        }
    }
}
