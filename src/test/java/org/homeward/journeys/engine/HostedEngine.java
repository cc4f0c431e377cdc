package org.homeward.journeys.engine;

import static org.homeward.journeys.engine.Reflection.call;
import static org.homeward.journeys.engine.Reflection.callStatic;
import static org.homeward.journeys.engine.Reflection.constant;
import static org.homeward.journeys.engine.Reflection.create;
import static org.homeward.journeys.engine.Reflection.field;
import static org.homeward.journeys.engine.Reflection.type;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Camunda's in-memory engine, reached by reflection: its classes are not on the application's class path, its user task
 * commands have no public door, and the same code drives each of its versions.
 */
final class HostedEngine implements Hosted {

    private static final String TEST_ENGINE = "io.camunda.zeebe.process.test.engine.";
    private static final String RECORDS = "io.camunda.zeebe.protocol.impl.record.";
    private static final String VALUES = "io.camunda.zeebe.protocol.record.";

    private final Object engine;
    private final Object clock;
    private final Object gateway;
    private int sent;

    HostedEngine(int port) {
        engine = callStatic(TEST_ENGINE + "EngineFactory", "create", port);
        clock = field(engine, "clock");
        gateway = field(engine, "gateway");
        call(engine, "start");
    }

    @Override
    public void stop() {
        call(engine, "stop");
    }

    @Override
    public long millis() {
        // The clock answers what it saw last until it is told to look again.
        call(clock, "update");
        return (long) call(clock, "getTimeMillis");
    }

    @Override
    public void addTime(Duration time) {
        call(clock, "addTime", time);
    }

    @Override
    public void resetTime() {
        call(clock, "reset");
    }

    @Override
    public Stream<String> newRecords() {
        List<?> all = (List<?>) call(call(engine, "getRecordStreamSource"), "getRecords");
        List<?> fresh = List.copyOf(all.subList(sent, all.size()));
        sent += fresh.size();
        return fresh.stream()
                .filter(record -> call(record, "getRecordType").toString().equals("EVENT"))
                .map(record -> (String) call(record, "toJson"));
    }

    /** Writes the command to the engine's log, as the broker's REST layer does, and waits for the engine's answer. */
    @Override
    public void commandUserTask(String intent, long key, String argument) throws Exception {
        Object task = create(RECORDS + "value.usertask.UserTaskRecord");
        call(task, "setUserTaskKey", key);
        if (intent.equals("ASSIGN")) {
            call(task, "setAssignee", argument);
        } else {
            call(task, "setVariables", messagePack(argument));
        }
        var answer = new CompletableFuture<Void>();
        Object metadata = call(gateway, "prepareRecordMetadata");
        call(metadata, "requestId", register(answer));
        call(metadata, "valueType", constant(VALUES + "ValueType", "USER_TASK"));
        call(metadata, "intent", constant(VALUES + "intent.UserTaskIntent", intent));
        call(field(gateway, "writer"), "writeCommandWithKey", key, task, metadata);
        answer.get(10, TimeUnit.SECONDS);
    }

    /**
     * Without a registered request the engine would lose what follows from the command. It is registered as another one,
     * whose answer has no content that could be missing.
     */
    private long register(CompletableFuture<Void> answer) {
        Object observer = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type("io.grpc.stub.StreamObserver")},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "onCompleted" -> answer.complete(null);
                        case "onError" -> answer.completeExceptionally((Throwable) arguments[0]);
                        default -> {}
                    }
                    return null;
                });
        Class<?> request = type("io.camunda.zeebe.gateway.protocol.GatewayOuterClass$CancelProcessInstanceRequest");
        return (long) call(field(gateway, "gatewayRequestStore"), "registerNewRequest", request, observer);
    }

    private static Object messagePack(String json) {
        byte[] packed = (byte[])
                callStatic("io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter", "convertToMsgPack", json);
        return create("org.agrona.concurrent.UnsafeBuffer", packed);
    }
}
