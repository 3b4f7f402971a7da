import client.JSON;
import client.model.Action;
import client.model.Decision;
import client.model.Derived;
import client.model.Step;
import java.util.List;
import java.util.function.Function;

/** A program of somebody who uses the service: everything is read by its name and has a type. */
public class ReadsDecision implements Function<String, List<Object>> {
    @Override
    public List<Object> apply(String json) {
        try {
            Decision decision = JSON.getDefault().getMapper().readValue(json, Decision.class);
            Step first = decision.getActions().get(0);
            Action action = first.getAction();
            Integer usual = first.getParams().getTransitDays();
            Derived derived = decision.getDerived();
            Integer elapsed = derived.getShipmentElapsedDays();
            return List.of(
                    action.getValue(),
                    usual,
                    first.getParams().getEta().toInstant(),
                    elapsed,
                    derived.getShipmentUsualArrival().toInstant(),
                    first.getBecause().get(0).getRule());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
