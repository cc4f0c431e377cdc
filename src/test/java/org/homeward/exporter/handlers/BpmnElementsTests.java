package org.homeward.exporter.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.exporter.handlers.BpmnElements.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BpmnElementsTests {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:other="urn:other">
              <bpmn:process id="walk" name="Walk together">
                <bpmn:documentation> Together is better. </bpmn:documentation>
                <bpmn:startEvent id="set-off"/>
                <bpmn:sequenceFlow id="flow" name="yes" sourceRef="set-off" targetRef="say-when"/>
                <bpmn:userTask id="say-when" name="Say when">
                  <bpmn:documentation>Somebody has to.</bpmn:documentation>
                  <bpmn:extensionElements><other:userTask id="not-an-element"/></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:subProcess id="late" triggeredByEvent="true">
                  <bpmn:startEvent id="too-late"><bpmn:timerEventDefinition id="timer"/></bpmn:startEvent>
                </bpmn:subProcess>
                <bpmn:boundaryEvent id="rain" attachedToRef="say-when"/>
                <bpmn:exclusiveGateway id="which-way"/>
              </bpmn:process>
              <bpmn:process id="swim"><bpmn:userTask id="dive"/></bpmn:process>
            </bpmn:definitions>
            """;

    @Test
    void namesTheElementsOfOneProcessAsTheEngineDoes() {
        assertThat(elements(MODEL, "walk"))
                .containsExactly(
                        new Element("walk", "Walk together", "PROCESS", "Together is better."),
                        new Element("set-off", null, "START_EVENT", null),
                        new Element("flow", "yes", "SEQUENCE_FLOW", null),
                        new Element("say-when", "Say when", "USER_TASK", "Somebody has to."),
                        new Element("late", null, "EVENT_SUB_PROCESS", null),
                        new Element("too-late", null, "START_EVENT", null),
                        new Element("rain", null, "BOUNDARY_EVENT", null),
                        new Element("which-way", null, "EXCLUSIVE_GATEWAY", null));
    }

    @Test
    void leavesOutOtherProcessesOfTheFile() {
        assertThat(elements(MODEL, "swim")).extracting(Element::id).containsExactly("swim", "dive");
        assertThat(elements(MODEL, "fly")).isEmpty();
    }

    @Test
    void readsNoOtherFiles(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        String model = "<!DOCTYPE d [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri())
                + MODEL.replace("Somebody has to.", "&e;");

        assertThatThrownBy(() -> elements(model, "walk")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> elements("no model", "walk"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("walk");
    }

    private static Iterable<Element> elements(String model, String process) {
        return BpmnElements.of(model.getBytes(StandardCharsets.UTF_8), process);
    }
}
