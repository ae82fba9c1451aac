package se.paragraf.command.aggregate;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import se.paragraf.refusal.AgreementRefusal.NoSuchAgreement;
import se.paragraf.value.AgreementId;

/**
 * Command handler interceptor that turns Axon's AggregateNotFoundException into the refusal {@link NoSuchAgreement}, so that
 * it is answered like every other refusal, also across processes.
 */
public final class AggregateNotFoundInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain) throws Exception {
        try {
            return interceptorChain.proceed();
        } catch (AggregateNotFoundException e) {
            NoSuchAgreement refusal = new NoSuchAgreement(
                    AgreementId.from(e.getAggregateIdentifier().toString()));
            throw new CommandExecutionException(refusal.detail().en(), null, refusal, false);
        }
    }
}
