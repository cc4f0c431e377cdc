package org.homeward.language;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.IExecutionAttributeDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Writes every template in the reader's language: before its expressions run, so that nothing entered is ever exchanged. */
@Component
class TemplateTranslation implements IPreProcessorDialect, IExecutionAttributeDialect, IExpressionObjectDialect {

    private static final String PHRASES = "homeward.phrases";

    private final Phrases phrases;

    TemplateTranslation(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public String getName() {
        return "Homeward language";
    }

    @Override
    public int getDialectPreProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPreProcessor> getPreProcessors() {
        return Set.of(new PreProcessor(TemplateMode.HTML, Handler.class, 1000));
    }

    @Override
    public Map<String, Object> getExecutionAttributes() {
        return Map.of(PHRASES, phrases);
    }

    /** As {@code #phrases} where Thymeleaf lets no bean be asked: in attributes and what is handed to fragments. */
    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("phrases");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return phrases;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }

    /** Thymeleaf makes one for each template that it runs. */
    public static final class Handler extends AbstractTemplateHandler {

        /** What attributes say in a language; there are as many as stand in templates. */
        private static final Map<String, String> EXCHANGED = new ConcurrentHashMap<>();

        private @Nullable ITemplateContext context;
        private @Nullable UnaryOperator<String> phrase;

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            this.context = context;
            if (!context.getLocale().getLanguage().equals("en")) {
                var phrases = (Phrases)
                        context.getConfiguration().getExecutionAttributes().get(PHRASES);
                this.phrase = english -> phrases.in(context.getLocale(), english);
            }
        }

        @Override
        public void handleText(IText text) {
            if (phrase == null || context == null) {
                super.handleText(text);
                return;
            }
            String english = text.getText();
            String said = MarkupText.text(english, phrase);
            super.handleText(
                    said.equals(english) ? text : context.getModelFactory().createText(said));
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            super.handleOpenElement(exchanged(tag));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(exchanged(tag));
        }

        private <T extends IProcessableElementTag> T exchanged(T tag) {
            T result = tag;
            UnaryOperator<String> into = phrase;
            if (into != null && context != null) {
                for (IAttribute attribute : tag.getAllAttributes()) {
                    String name = attribute.getAttributeCompleteName();
                    String value = attribute.getValue();
                    if (value == null) {
                        continue;
                    }
                    String said = EXCHANGED.computeIfAbsent(
                            context.getLocale().getLanguage() + " " + name + " " + value,
                            key -> MarkupText.attribute(name, value, into));
                    if (!said.equals(value)) {
                        result = context.getModelFactory().setAttribute(result, name, said);
                    }
                }
            }
            return result;
        }
    }
}
