package org.homeward.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets a template on paper as PDF/UA: tagged, in reading order, with its language and its own fonts. */
@Component
public class Paper {

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;

    Paper(SpringTemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    /** In the language of the person who asks. */
    public byte[] print(String template, Map<String, ?> model) {
        return print(template, model, LocaleContextHolder.getLocale());
    }

    /** In that language, with the model's values under their names. */
    public byte[] print(String template, Map<String, ?> model, Locale language) {
        var context = new Context(language);
        model.forEach(context::setVariable);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        Document page = parse(templates.process(template, context));
        var paper = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withW3cDocument(page, null);
        PaperFonts.on(builder);
        builder.toStream(paper);
        try {
            builder.run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return paper.toByteArray();
    }

    /** Our own templates, escaped; still nothing is fetched from anywhere. */
    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException fault) {
            throw new IllegalStateException("The template of the paper is not well-formed", fault);
        }
    }
}
