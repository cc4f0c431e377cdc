package org.homeward.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FormRulesTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T18:00:00Z"), ZoneId.of("America/Chicago"));

    private final FormRules rules = new FormRules(new Feel(), CLOCK);

    /** Quotes are written as ', an empty message means that the value is fine. */
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            {'type':'textfield','validate':{'required':true}}                      | null      | Enter an answer for “Name”.
            {'type':'textfield','validate':{'required':true}}                      | '  '      | Enter an answer for “Name”.
            {'type':'textfield','validate':{'required':true}}                      | 'Ana'     | -
            {'type':'textfield'}                                                   | 5         | “Name” must be text.
            {'type':'textfield'}                                                   | {'a':1}   | “Name” must be text.
            {'type':'textfield'}                                                   | [1]       | “Name” must be text.
            {'type':'textfield','validate':{'minLength':3}}                        | 'ab '     | “Name” needs at least 3 characters; this has 2.
            {'type':'textfield','validate':{'minLength':3}}                        | ''        | -
            {'type':'textfield','validate':{'maxLength':3}}                        | 'abcd'    | “Name” may have at most 3 characters; this has 4.
            {'type':'textfield','validate':{'maxLength':'3'}}                      | 'abcd'    | “Name” may have at most 3 characters; this has 4.
            {'type':'textfield','validate':{'maxLength':'=1+2'}}                   | 'abcd'    | “Name” may have at most 3 characters; this has 4.
            {'type':'textfield','validate':{'pattern':'^6\\\\d{4}$'}}              | '50601'   | “Name” is not in the form that is asked for.
            {'type':'textfield','validate':{'pattern':'^6\\\\d{4}$','patternErrorMessage':'Enter a ZIP code.'}} | 'x' | Enter a ZIP code.
            {'type':'textfield','validate':{'pattern':'^6\\\\d{4}$'}}              | '60601'   | -
            {'type':'textfield','validate':{'pattern':'(a+)+$'}}                   | 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | “Name” is not in the form that is asked for.
            {'type':'textfield','validate':{'pattern':'([unclosed'}}               | 'x'       | -
            {'type':'textfield','validate':{'validationType':'email'}}             | 'a@b'     | -
            {'type':'textfield','validate':{'validationType':'email'}}             | 'a b@c.d' | Enter an e-mail address for “Name”, like name@example.org.
            {'type':'textfield','validate':{'validationType':'phone'}}             | '+1 (312) 555-0100' | -
            {'type':'textfield','validate':{'validationType':'phone'}}             | 'call me' | Enter a phone number with country code for “Name”, like +13125550100.
            {'type':'textfield','validate':{'validationType':'url'}}               | 'javascript:1' | Enter a web address for “Name”, like https://www.example.org/page.
            {'type':'textfield','validate':{'validationType':'url'}}               | 'https://example.org/a' | -
            {'type':'textarea','validate':{'required':true}}                       | ''        | Enter an answer for “Name”.
            {'type':'number','validate':{'required':true}}                         | null      | Enter a number for “Name”.
            {'type':'number'}                                                      | '12'      | “Name” must be a number.
            {'type':'number'}                                                      | true      | “Name” must be a number.
            {'type':'number'}                                                      | 1e999     | “Name” must be a number.
            {'type':'number','serializeToString':true}                             | '12.50'   | -
            {'type':'number','serializeToString':true}                             | '1e999999999' | “Name” must be a number.
            {'type':'number','validate':{'min':0}}                                 | -1        | “Name” must be 0 or more.
            {'type':'number','validate':{'min':0}}                                 | 0         | -
            {'type':'number','validate':{'max':'=limit * 2'}}                      | 21        | “Name” must be 20 or less.
            {'type':'number','decimalDigits':0}                                    | 1.5       | “Name” must be a whole number.
            {'type':'number','decimalDigits':0}                                    | 2.0       | -
            {'type':'number','decimalDigits':1}                                    | 1.25      | “Name” may have at most 1 decimal places.
            {'type':'number','increment':'5'}                                      | 12        | “Name” goes in steps of 5; the nearest are 10 and 15.
            {'type':'number','increment':0.1}                                      | 0.3       | -
            {'type':'checkbox','validate':{'required':true}}                       | false     | Tick “Name” to go on.
            {'type':'checkbox'}                                                    | 'yes'     | “Name” must be ticked or not ticked.
            {'type':'select','values':[{'label':'Yes','value':'y'}]}               | 'n'       | Choose one of the options that the form offers for “Name”.
            {'type':'select','values':[{'label':'Yes','value':'y'}]}               | {'x':1}   | Choose one of the options that the form offers for “Name”.
            {'type':'select','values':[{'label':'One','value':1}]}                 | 1.0       | -
            {'type':'select','values':['y'],'validate':{'required':true}}          | ''        | Choose one of the options for “Name”.
            {'type':'radio','values':[{'label':'Yes','value':'y'}]}                | 'y'       | -
            {'type':'select','valuesExpression':'=for n in names return {label:n, value:n}'} | 'b' | -
            {'type':'select','valuesExpression':'=for n in names return {label:n, value:n}'} | 'z' | Choose one of the options that the form offers for “Name”.
            {'type':'select','valuesKey':'names'}                                  | 'a'       | -
            {'type':'checklist','values':['a','b'],'validate':{'required':true}}   | []        | Choose at least one option for “Name”.
            {'type':'checklist','values':['a','b']}                                | ['a','c'] | Choose only options that the form offers for “Name”.
            {'type':'taglist','values':['a','b']}                                  | 'a'       | Choose from the options for “Name”.
            {'type':'taglist','values':['a','b']}                                  | ['b','a'] | -
            {'type':'datetime','subtype':'date','validate':{'required':true}}      | ''        | Enter a date for “Name”.
            {'type':'datetime','subtype':'date'}                                   | '2026-02-30' | Enter a date that exists for “Name”.
            {'type':'datetime','subtype':'date'}                                   | '2026-02-28' | -
            {'type':'datetime','subtype':'date'}                                   | 20260228  | Enter a date that exists for “Name”.
            {'type':'datetime','subtype':'date','disallowPassedDates':true}        | '2026-03-04' | “Name” must be today or later.
            {'type':'datetime','subtype':'date','disallowPassedDates':true}        | '2026-03-05' | -
            {'type':'datetime','subtype':'date','properties':{'pastOnly':'true'}}  | '2026-03-06' | The day for “Name” is still to come. Enter the day on which it really was.
            {'type':'datetime','subtype':'date','properties':{'pastOnly':'true'}}  | '2026-03-05' | -
            {'type':'datetime','subtype':'date','properties':{'pastOnly':'=limit > 1'}} | '2026-03-06' | The day for “Name” is still to come. Enter the day on which it really was.
            {'type':'datetime','subtype':'date','properties':{'pastOnly':'=limit > 99'}} | '2026-03-06' | -
            {'type':'datetime','subtype':'time'}                                   | '25:00'   | Enter a time that exists for “Name”.
            {'type':'datetime','subtype':'time'}                                   | '09:30-06:00' | -
            {'type':'datetime','subtype':'datetime'}                               | '2026-03-05' | Enter a date and a time that exists for “Name”.
            {'type':'datetime','subtype':'datetime'}                               | '2026-03-05T09:30Z' | -
            """)
    void holdsEachKindOfFieldToItsRules(String field, String value, String message) {
        // given
        FormSchema form = form(field.replaceFirst("\\{", "{'key':'name','label':'Name',"));
        Map<String, Object> sent = map("{'name':" + value + "}");

        // when
        List<String> messages = messages(form, sent);

        // then
        if (message == null) {
            assertThat(messages).isEmpty();
        } else {
            assertThat(messages).containsExactly("name: " + message);
        }
    }

    @Test
    void dropsWhatTheFormDoesNotAskFor() {
        FormSchema form = form("{'type':'textfield','key':'name'},{'type':'textfield','key':'off','disabled':true}");

        Submission kept =
                rules.check(form, map("{'name':'Ana','off':'x','admin':true,'plan':{'stage':'CLOSED'}}"), Map.of());

        assertThat(kept.data()).isEqualTo(Map.of("name", "Ana"));
    }

    @Test
    void neitherKeepsNorAsksForHiddenFields() {
        FormSchema form = form("""
                {'type':'radio','key':'agree','values':['yes','no'],'properties':{'routing':'true'}},
                {'type':'textfield','key':'why','label':'Why','validate':{'required':true},
                 'conditional':{'hide':'=agree = \\"yes\\"'}},
                {'type':'group','components':[{'type':'textfield','key':'more','validate':{'required':true}}],
                 'conditional':{'hide':'=agree = \\"yes\\"'}}""");

        assertThat(rules.check(form, map("{'agree':'yes','why':'x'}"), Map.of()).data())
                .isEqualTo(Map.of("agree", "yes"));
        assertThat(messages(form, map("{'agree':'no'}")))
                .containsExactly("why: Enter an answer for “Why”.", "more: Enter an answer for “More”.");
    }

    @Test
    void showsAFieldWhoseConditionCannotBeWorkedOut() {
        FormSchema form = form("{'type':'textfield','key':'why','conditional':{'hide':'=unknown >'}}");

        assertThat(rules.check(form, map("{'why':'because'}"), Map.of()).data()).containsEntry("why", "because");
    }

    @Test
    void namesTheRowOfAListThatIsWrong() {
        FormSchema form = form("""
                {'type':'dynamiclist','path':'goals','label':'Goals','properties':{'record':'goals'},'components':[
                  {'type':'textfield','key':'title','label':'Title','validate':{'required':true}},
                  {'type':'number','key':'weeks','label':'Weeks'},
                  {'type':'textfield','key':'helper','conditional':{'hide':'=this.weeks < 4'},'validate':{'required':true}}]}""");

        assertThat(messages(form, map("{'goals':[{'title':'Read','weeks':2},{'weeks':9},'junk']}")))
                .containsExactly(
                        "goals[1].title: Enter an answer for “Title”.",
                        "goals[1].helper: Enter an answer for “Helper”.",
                        "goals[2].title: Enter an answer for “Title”.",
                        "goals[2].helper: Enter an answer for “Helper”.");
        assertThat(messages(form, map("{'goals':'junk'}"))).containsExactly("goals: “Goals” must be a list.");

        Submission kept = rules.check(form, map("{'goals':[{'title':'Read','weeks':2,'x':1}]}"), Map.of());
        assertThat(kept.data()).isEqualTo(Map.of("goals", List.of(Map.of("title", "Read", "weeks", 2L))));
        assertThat(kept.answers())
                .containsExactly(new FormAnswer(
                        "goals",
                        "Goals",
                        List.of(Map.of("title", "Read", "weeks", 2L)),
                        List.of(Map.of("Title", "Read", "Weeks", 2L)),
                        "goals"));
    }

    @Test
    void readsGroupsAndDottedKeysByTheirPath() {
        FormSchema form = form("""
                {'type':'group','path':'home','components':[
                  {'type':'textfield','key':'address.city','label':'City','validate':{'required':true}}]}""");

        assertThat(messages(form, Map.of())).containsExactly("home.address.city: Enter an answer for “City”.");
        assertThat(rules.check(form, map("{'home':{'address':{'city':'Joliet'}}}"), Map.of())
                        .data())
                .isEqualTo(map("{'home':{'address':{'city':'Joliet'}}}"));
    }

    @Test
    void letsOnlyRoutingFieldsReachTheEngineAndNeverFreeText() {
        FormSchema form = form("""
                {'type':'select','key':'level','values':[{'value':'high','label':'High'}],'properties':{'routing':'true'}},
                {'type':'number','key':'weeks','properties':{'routing':'true'}},
                {'type':'checkbox','key':'safe','properties':{'routing':'true'}},
                {'type':'datetime','subtype':'date','key':'heldOn','properties':{'routing':'true'}},
                {'type':'textfield','key':'story','properties':{'routing':'true'}},
                {'type':'select','key':'person','valuesExpression':'=[story]','properties':{'routing':'true'}},
                {'type':'textarea','key':'notes'}""");

        Submission kept = rules.check(
                form,
                map(
                        "{'level':'high','weeks':3.0,'safe':true,'heldOn':'2026-03-01','story':'Ana','person':'Ana','notes':'n'}"),
                Map.of());

        assertThat(kept.routing())
                .isEqualTo(Map.of("level", "high", "weeks", 3L, "safe", true, "heldOn", "2026-03-01"));
    }

    @Test
    void tellsChoicesInTheFormsOwnWords() {
        FormSchema form = form(
                "{'type':'checklist','key':'who','label':'Who came?','values':[{'value':'m','label':'Mother'},{'value':'f','label':'Father'}]}");

        assertThat(rules.check(form, map("{'who':['f','m']}"), Map.of()).answers())
                .containsExactly(
                        new FormAnswer("who", "Who came?", List.of("f", "m"), List.of("Father", "Mother"), null));
    }

    @Test
    void worksOutExpressionsItselfInsteadOfBelievingTheBrowser() {
        FormSchema form =
                form("{'type':'number','key':'a'},{'type':'expression','key':'sum','expression':'=a + limit'}");

        assertThat(rules.check(form, map("{'a':5,'sum':99}"), Map.of("limit", 10))
                        .data())
                .isEqualTo(Map.of("a", 5L, "sum", 15L));
    }

    @Test
    void refusesMoreThanOneFormCanHold() {
        FormSchema form = form("{'type':'textarea','key':'a'}");

        assertThat(messages(form, Map.of("a", "x".repeat(600_000)))).hasSize(1);
        assertThat(messages(form, Map.of("a", "x".repeat(20_001)))).hasSize(1);
        Object deep = List.of();
        for (int i = 0; i < 500; i++) {
            deep = List.of(deep);
        }
        assertThat(messages(form, Map.of("a", deep))).hasSize(1);
    }

    private List<String> messages(FormSchema form, Map<String, Object> sent) {
        var refused = catchThrowableOfType(
                BadInput.class, () -> rules.check(form, sent, Map.of("limit", 10, "names", List.of("a", "b"))));
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(error -> error.field() + ": " + error.message())
                        .toList();
    }

    private static FormSchema form(String components) {
        return FormSchema.of(JSON.readTree(quoted("{'components':[" + components + "]}")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String json) {
        return JSON.readValue(quoted(json), Map.class);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
