package io.disputetriage.service.outbound;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** A body, of which no more is read once it is longer than wanted; what was read until then is longer too. */
final class FirstBytes implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
    private Subscription subscription;
    private long room;

    FirstBytes(int mostBytes) {
        this.room = mostBytes;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Subscription bytes) {
        subscription = bytes;
        body.onSubscribe(bytes);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        room -= parts.stream().mapToLong(ByteBuffer::remaining).sum();
        body.onNext(parts);
        if (room < 0) {
            subscription.cancel();
            body.onComplete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
