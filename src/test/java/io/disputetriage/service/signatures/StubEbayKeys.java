package io.disputetriage.service.signatures;

import io.disputetriage.service.outbound.OutboundFailure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Can't be asked, until it is told what to answer. */
final class StubEbayKeys implements EbayKeySource {
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Answer answer;

    interface Answer {
        String to(String kid) throws OutboundFailure;
    }

    @Override
    public boolean isOn() {
        return answer != null;
    }

    @Override
    public byte[] fetch(String kid) throws OutboundFailure {
        asked.add(kid);
        return SignatureText.utf8(answer.to(kid));
    }
}
